package dev.dictum.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {
    @Test
    void holdsValueAndNumber() {
        for (Cursor cursor :
                List.of(
                        new Cursor("2024-05-01T00:00:00Z", 7),
                        new Cursor("题\"“\n", -1),
                        new Cursor(null, Long.MAX_VALUE))) {
            assertThat(Cursor.decode(cursor.encode("list"), "list")).isEqualTo(cursor);
        }
    }

    @Test
    void isGoodForItsListOnly() {
        String cursor = new Cursor("a", 1).encode("articles by date");
        assertThatThrownBy(() -> Cursor.decode(cursor, "articles by title"))
                .isInstanceOf(ApiException.class)
                .hasMessageContaining("another order or filter");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "abc",
                "!!!",
                "W10",
                "WzEsMiwzXQ",
                "eyJhIjoxfQ",
                "WyJ4IiwieSIsIjEiXQ",
                "WyJ4IixudWxsLDEuNV0"
            })
    void junkIsABadCursor(String text) {
        assertThatThrownBy(() -> Cursor.decode(text, "list"))
                .isInstanceOfSatisfying(
                        ApiException.class,
                        e -> assertThat(e.code()).isEqualTo(ErrorCode.BAD_CURSOR));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "abc",
                "QXJ0aWNsZTo",
                "QXJ0aWNsZToxMg==",
                "QXJ0aWNsZTowMTI",
                "OjE",
                "QXJ0aWNsZToxLjU"
            })
    void junkIsABadId(String id) {
        assertThatThrownBy(() -> GlobalId.parse(id))
                .isInstanceOfSatisfying(
                        ApiException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.BAD_ID));
    }

    @Test
    void idsComeBack() {
        assertThat(GlobalId.parse(GlobalId.of("Article", 12)))
                .isEqualTo(new GlobalId("Article", 12));
    }

    @Test
    void pagesAreCutInListOrderWhicheverWayTheyWereFetched() {
        List<Integer> fetched = IntStream.range(0, 4).boxed().toList();
        PageRequest forward = PageRequest.of(3, null, null, null, () -> "l");
        assertThat(forward.page(fetched, n -> new Cursor(null, n)).nodes())
                .containsExactly(0, 1, 2);
        PageRequest backward = PageRequest.of(null, null, 3, null, () -> "l");
        PageRequest.Page<Integer> page = backward.page(fetched, n -> new Cursor(null, n));
        assertThat(page.nodes()).containsExactly(2, 1, 0);
        assertThat(page.info().hasPreviousPage()).isTrue();
        assertThat(page.info().hasNextPage()).isFalse();
        assertThat(
                        PageRequest.of(0, null, null, null, () -> "l")
                                .page(fetched.subList(0, 1), n -> new Cursor(null, n))
                                .nodes())
                .isEmpty();
    }
}
