/** Who may change the archive: the one admin account and its password. */
@NullMarked
package dev.dictum.access;

import org.jspecify.annotations.NullMarked;
