package dev.dictum;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The directions between the packages; the map of the code in the README shows them. */
class ArchitectureTest {
    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("dev.dictum");

    @Test
    void packagesDependInOneDirection() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("program")
                .definedBy("dev.dictum")
                .layer("feeds")
                .definedBy("dev.dictum.feeds")
                .layer("exports")
                .definedBy("dev.dictum.exports")
                .layer("imports")
                .definedBy("dev.dictum.imports")
                .layer("quote")
                .definedBy("dev.dictum.quote")
                .layer("extraction")
                .definedBy("dev.dictum.quote.extraction")
                .layer("article")
                .definedBy("dev.dictum.article")
                .layer("category")
                .definedBy("dev.dictum.category")
                .layer("author")
                .definedBy("dev.dictum.author")
                .layer("graphql")
                .definedBy("dev.dictum.graphql")
                .layer("access")
                .definedBy("dev.dictum.access")
                .layer("database")
                .definedBy("dev.dictum.database")
                .layer("reader")
                .definedBy("dev.dictum.imports.reader")
                .layer("folding")
                .definedBy("dev.dictum.search.folding")
                .layer("tokens")
                .definedBy("dev.dictum.search.tokens")
                .layer("search")
                .definedBy("dev.dictum.search")
                .whereLayer("search")
                .mayOnlyBeAccessedByLayers("imports", "program")
                .whereLayer("program")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("feeds")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("exports")
                .mayOnlyBeAccessedByLayers("program")
                .whereLayer("imports")
                .mayOnlyBeAccessedByLayers("exports", "program")
                .whereLayer("quote")
                .mayOnlyBeAccessedByLayers("imports", "search", "program")
                .whereLayer("extraction")
                .mayOnlyBeAccessedByLayers("quote", "imports", "reader", "program")
                .whereLayer("article")
                .mayOnlyBeAccessedByLayers("quote", "imports", "exports", "search")
                .whereLayer("category")
                .mayOnlyBeAccessedByLayers("article", "quote", "imports", "exports", "search")
                .whereLayer("author")
                .mayOnlyBeAccessedByLayers("article", "quote", "imports", "exports", "search")
                .whereLayer("graphql")
                .mayOnlyBeAccessedByLayers(
                        "author",
                        "category",
                        "article",
                        "quote",
                        "imports",
                        "exports",
                        "search",
                        "feeds")
                .whereLayer("access")
                .mayOnlyBeAccessedByLayers("article", "quote", "imports", "program")
                .whereLayer("reader")
                .mayOnlyBeAccessedByLayers("imports", "exports")
                .check(CLASSES);
    }

    @Test
    void purePackagesKnowNoFramework() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "dev.dictum.imports.reader",
                        "dev.dictum.quote.extraction",
                        "dev.dictum.search.folding",
                        "dev.dictum.search.tokens")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.quarkus..",
                        "io.smallrye..",
                        "jakarta..",
                        "org.eclipse.microprofile..",
                        "org.hibernate..",
                        "java.sql..",
                        "javax.sql..",
                        "dev.dictum.database..",
                        "dev.dictum.graphql..")
                .check(CLASSES);
    }

    @Test
    void onlyTheReaderReadsHtmlXmlYamlAndMarkdown() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.dictum.imports.reader")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.jsoup..",
                        "org.snakeyaml..",
                        "org.commonmark..",
                        "org.mozilla..",
                        "org.jdom2..",
                        "com.rometools..")
                .check(CLASSES);
    }

    @Test
    void onlyTheTokensAreStemmed() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.dictum.search.tokens")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.tartarus..", "org.apache.lucene..")
                .check(CLASSES);
    }

    @Test
    void onlyExtractionAsksTheTagger() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.dictum.quote.extraction")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.hankcs..")
                .check(CLASSES);
    }

    /** It is a library of its own: text in, quotes out. */
    @Test
    void extractionKnowsNothingOfOursButFolding() {
        noClasses()
                .that()
                .resideInAPackage("dev.dictum.quote.extraction")
                .should()
                .dependOnClassesThat(
                        resideInAPackage("dev.dictum..")
                                .and(
                                        resideOutsideOfPackages(
                                                "dev.dictum.quote.extraction",
                                                "dev.dictum.search.folding")))
                .check(CLASSES);
    }

    @Test
    void entitiesStayBehindTheApi() {
        noClasses()
                .that()
                .areAnnotatedWith("jakarta.persistence.Entity")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.eclipse.microprofile.graphql..", "com.fasterxml..")
                .check(CLASSES);
    }

    @Test
    void nothingIsNamedAfterNothing() {
        classes()
                .should()
                .haveSimpleNameNotEndingWith("Util")
                .andShould()
                .haveSimpleNameNotEndingWith("Utils")
                .andShould()
                .haveSimpleNameNotEndingWith("Helper")
                .andShould()
                .haveSimpleNameNotEndingWith("Manager")
                .andShould()
                .haveSimpleNameNotEndingWith("Impl")
                .andShould()
                .haveSimpleNameNotEndingWith("Dto")
                .check(CLASSES);
    }
}
