// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.camelcx.expert.pages.client.Page;
import io.camelcx.expert.pages.client.PageContents;
import io.camelcx.expert.pages.client.PageTag;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KnowledgeCopyTest {

    private static final Instant MONDAY = Instant.parse("2026-11-16T10:00:00Z");

    private final JdbcDataSource database = new JdbcDataSource();
    private final KnowledgeCopy copy = new KnowledgeCopy();
    private Connection keepsItOpen;

    @BeforeEach
    void open() throws SQLException {
        database.setURL("jdbc:h2:mem:" + UUID.randomUUID());
        keepsItOpen = database.getConnection();
        copy.setDataSource(database);
        copy.setChangesKept(3);
    }

    @AfterEach
    void close() throws SQLException {
        keepsItOpen.close();
    }

    @Test
    void aRedeliveredPageReplacesItselfAndItsWords() throws SQLException {
        copy.save(page(1, "Camels", "Camels", "one hump"));
        copy.save(page(1, "Camels", "Camels", "two humps"));

        assertThat(select("select text from knowledge_page")).containsExactly("two humps");
        assertThat(select("select word from knowledge_word order by word")).containsExactly("camels", "humps", "two");
    }

    @Test
    void theTitleCountsMoreThanTheText() throws SQLException {
        copy.save(page(1, "", "Camels", "Sand and camels"));

        assertThat(select("select word || ' ' || weight from knowledge_word order by word"))
                .containsExactly("and 1", "camels 11", "sand 1");
    }

    @Test
    void aDeletedPageLeavesNoWords() throws SQLException {
        copy.save(page(1, "A", "A", "a camel"));
        copy.delete(1);
        copy.delete(2);

        assertThat(select("select id from knowledge_page")).isEmpty();
        assertThat(select("select word from knowledge_word")).isEmpty();
        assertThat(copy.state().latest())
                .extracting(KnowledgeChange::kind)
                .containsExactly(ChangeKind.DELETED, ChangeKind.ADDED);
    }

    @Test
    void aPageIsAddedThenEditedThenMovedAndAnEqualPageIsNoChange() throws SQLException {
        copy.save(page(1, "A", "A", "a camel"));
        copy.save(page(1, "A", "A", "a camel"));
        copy.save(page(1, "A", "A", "another camel"));
        copy.save(page(1, "B/A", "A", "another camel"));
        copy.save(page(1, "B/A", "A", "another camel"));

        assertThat(copy.state().latest())
                .extracting(KnowledgeChange::kind)
                .containsExactly(ChangeKind.MOVED, ChangeKind.EDITED, ChangeKind.ADDED);
        assertThat(copy.state().latest().get(0).oldPath()).contains("A");
        assertThat(copy.state().latest().get(1).at()).isEqualTo(MONDAY);
    }

    @Test
    void onlyTheLatestChangesAreKept() throws SQLException {
        for (int number = 1; number <= 10; number++) {
            copy.save(page(number, "Page/" + number, "Page " + number, ""));
        }

        assertThat(select("select path from knowledge_change order by id"))
                .containsExactly("Page/8", "Page/9", "Page/10");
    }

    @Test
    void aPageThatCannotBeWrittenLeavesTheCopyUnchanged() throws SQLException {
        copy.save(page(1, "A", "A", "a camel"));
        try (Statement statement = keepsItOpen.createStatement()) {
            statement.execute("alter table knowledge_change add constraint full_up check (kind <> 'EDITED')");
        }

        assertThatThrownBy(() -> copy.save(page(1, "A", "A", "a dromedary"))).isInstanceOf(SQLException.class);

        assertThat(select("select text from knowledge_page")).containsExactly("a camel");
        assertThat(select("select word from knowledge_word order by word")).containsExactly("a", "camel");
    }

    @Test
    void aTextThatIsTooLongForTheTableIsCut() throws SQLException {
        copy.save(page(1, "A", "A", "x ".repeat(1_000_000)));

        assertThat(select("select length(text) from knowledge_page")).containsExactly("1000000");
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

    private List<String> select(String sql) throws SQLException {
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
