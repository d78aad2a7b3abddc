// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.camelcx.expert.pages.client.Page;
import io.camelcx.expert.pages.client.PageContents;
import io.camelcx.expert.pages.client.PageTag;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnowledgeCopyTest {

    private static final Instant MONDAY = Instant.parse("2026-11-16T10:00:00Z");

    @TempDir
    private Path folder;

    private final JdbcDataSource database = new JdbcDataSource();
    private final KnowledgeCopy copy = new KnowledgeCopy();
    private Connection keepsItOpen;

    @BeforeEach
    void open() throws Exception {
        database.setURL("jdbc:h2:mem:" + UUID.randomUUID());
        keepsItOpen = database.getConnection();
        copy.setDataSource(database);
        copy.setIndex(folder.toString());
        copy.setChangesKept(3);
    }

    @AfterEach
    void close() throws Exception {
        copy.close();
        keepsItOpen.close();
    }

    @Test
    void aRedeliveredPageReplacesItselfAndItsWords() throws Exception {
        copy.save(page(1, "Camels", "Camels", "one hump"));
        copy.save(page(1, "Camels", "Camels", "two humps"));

        assertThat(select("select text from knowledge_page")).containsExactly("two humps");
        assertThat(found("humps")).containsExactly(1L);
        assertThat(found("hump one")).isEmpty();
    }

    @Test
    void theTitleCountsMoreThanTheText() throws Exception {
        copy.save(page(1, "A", "A", "camels ".repeat(50)));
        copy.save(page(2, "B", "Camels", "sand"));
        copy.save(page(3, "C", "Camels", "Sand and camels"));

        assertThat(found("camels")).containsExactly(3L, 2L, 1L);
        assertThat(found("camel")).containsExactly(3L, 2L, 1L);
    }

    @Test
    void aDeletedPageLeavesNoWords() throws Exception {
        copy.save(page(1, "A", "A", "a camel"));
        copy.delete(1);
        copy.delete(2);

        assertThat(select("select id from knowledge_page")).isEmpty();
        assertThat(found("camel")).isEmpty();
        assertThat(changes("kind")).containsExactly("DELETED", "ADDED");
    }

    @Test
    void aPageIsAddedThenEditedThenMovedAndAnEqualPageIsNoChange() throws Exception {
        copy.save(page(1, "A", "A", "a camel"));
        copy.save(page(1, "A", "A", "a camel"));
        copy.save(page(1, "A", "A", "another camel"));
        copy.save(page(1, "B/A", "A", "another camel"));
        copy.save(page(1, "B/A", "A", "another camel"));

        assertThat(changes("kind")).containsExactly("MOVED", "EDITED", "ADDED");
        assertThat(changes("old_path")).first().isEqualTo("A");
        assertThat(OffsetDateTime.parse(changes("changed_at").get(1)).toInstant())
                .isEqualTo(MONDAY);
    }

    @Test
    void onlyTheLatestChangesAreKept() throws Exception {
        for (int number = 1; number <= 10; number++) {
            copy.save(page(number, "Page/" + number, "Page " + number, ""));
        }

        assertThat(select("select path from knowledge_change order by id"))
                .containsExactly("Page/8", "Page/9", "Page/10");
    }

    @Test
    void aPageThatCannotBeWrittenLeavesTheCopyUnchanged() throws Exception {
        copy.save(page(1, "A", "A", "a camel"));
        try (Statement statement = keepsItOpen.createStatement()) {
            statement.execute("alter table knowledge_change add constraint full_up check (kind <> 'EDITED')");
        }

        assertThatThrownBy(() -> copy.save(page(1, "A", "A", "a dromedary"))).isInstanceOf(SQLException.class);

        assertThat(select("select text from knowledge_page")).containsExactly("a camel");
        assertThat(found("camel")).containsExactly(1L);
        assertThat(found("dromedary")).isEmpty();
    }

    @Test
    void aTextThatIsTooLongForTheTableIsCut() throws Exception {
        copy.save(page(1, "A", "A", "x ".repeat(1_000_000)));

        assertThat(select("select length(text) from knowledge_page")).containsExactly("1000000");
    }

    private List<Long> found(String query) throws Exception {
        return copy.find(SearchQuery.parse(query), 10).stream()
                .map(KnowledgePage::id)
                .toList();
    }

    private static Page page(long id, String path, String title, String text) {
        return new Page(
                id,
                path,
                title,
                "https://success.example.com/" + path,
                1,
                Optional.empty(),
                Optional.of(MONDAY),
                false,
                Optional.of(new PageContents("text/plain", text, Map.of())),
                Optional.<List<PageTag>>empty(),
                Optional.empty(),
                List.of(),
                Map.of());
    }

    /** A column of the latest changes, the newest first, as the page reads it. */
    private List<String> changes(String column) throws Exception {
        return copy.query("select " + column + " as \"value\" from knowledge_change order by id desc").stream()
                .map(row -> String.valueOf(row.get("value")))
                .toList();
    }

    private List<String> select(String sql) throws Exception {
        try (Statement select = keepsItOpen.createStatement();
                ResultSet rows = select.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }
}
