package dev.dictum.support;

import java.util.List;

/** An invented post in the main format. */
public record Post(String name, String text) {

    /** A post with a title and a date that tell it apart. */
    public static Post of(String name, String title, String date, List<String> path) {
        return of(name, title, date, path, "河湾日报");
    }

    public static Post of(
            String name, String title, String date, List<String> path, String author) {
        return new Post(
                name,
                """

                ---
                title: '%s'
                categories: [%s]
                author: %s
                date: %s
                ---
                <p>%s的正文，写给测试看，每一篇都不一样。</p>
                """
                        .formatted(title, String.join(", ", path), author, date, title + name));
    }

    /** A post with these paragraphs as its body. */
    public static Post saying(String name, String date, String... paragraphs) {
        return new Post(
                name,
                """

                ---
                title: '河湾纪事%s'
                categories: [新闻]
                author: 河湾日报
                date: %s
                ---
                <p>%s</p>
                """
                        .formatted(name, date, String.join("</p>\n<p>", paragraphs)));
    }
}
