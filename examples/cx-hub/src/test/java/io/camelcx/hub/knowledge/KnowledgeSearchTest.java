// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.camelcx.expert.pages.client.Page;
import io.camelcx.expert.pages.client.PageContents;
import io.camelcx.expert.pages.client.PageTag;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.lucene.store.LockObtainFailedException;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a search finds in the copy, also after its index was lost, broken or killed. */
class KnowledgeSearchTest {

    @TempDir
    private Path folder;

    private final JdbcDataSource database = new JdbcDataSource();
    private Connection keepsItOpen;
    private KnowledgeCopy copy;

    @BeforeEach
    void open() throws SQLException {
        database.setURL("jdbc:h2:mem:" + UUID.randomUUID());
        keepsItOpen = database.getConnection();
        copy = copy(index());
    }

    @AfterEach
    void close() throws Exception {
        copy.close();
        keepsItOpen.close();
    }

    @Test
    void aQuotedPhraseIsFoundOnlyInItsOrder() throws Exception {
        copy.save(page(1, "One", "two humps"));
        copy.save(page(2, "Two", "humps, of which it has two"));

        assertThat(found("\"two humps\"")).containsExactly(1L);
        assertThat(found("two humps")).containsExactlyInAnyOrder(1L, 2L);
        assertThat(found("\"two hum")).as("typed so far").containsExactlyInAnyOrder(1L, 2L);
    }

    @Test
    void wordsOfManyLanguagesAreFoundAsTheyAreTyped() throws Exception {
        copy.save(page(1, "Größe und Gewicht", "-"));
        copy.save(page(2, "Ёлка", "-"));
        copy.save(page(3, "技術サポート", "-"));
        copy.save(page(4, "L'été à l'Île-d'Orléans", "-"));

        assertThat(found("gros")).containsExactly(1L);
        assertThat(found("елк")).containsExactly(2L);
        assertThat(found("術 サポ")).containsExactly(3L);
        assertThat(found("ete orl")).containsExactly(4L);
    }

    @Test
    void aTagCountsMoreThanThePathAndAPathMoreThanTheText() throws Exception {
        copy.save(page(1, "Text", "camels"));
        copy.save(page(2, "Path", "Guides/Camels", "-"));
        copy.save(page(3, "Tag", "Tag", "-", "topic:camels"));

        assertThat(found("camel")).containsExactly(3L, 2L, 1L);
    }

    @Test
    void eachOfManyWordsWithTheSameBeginningIsFound() throws Exception {
        for (int number = 0; number < 50; number++) {
            copy.save(page(number + 1, "Page " + number, "caravan" + number));
        }

        assertThat(found("caravan")).hasSize(50);
        assertThat(found("ca ar pa p a g e 1 2"))
                .as("eight clauses are no problem")
                .isEmpty();
    }

    @Test
    void aPageThatWasDeletedOrReplacedIsNotFoundByItsFormerWords() throws Exception {
        copy.save(page(1, "A", "a camel"));
        copy.save(page(2, "B", "a camel"));
        copy.save(page(1, "A", "a dromedary"));
        copy.delete(2);

        assertThat(found("camel")).isEmpty();
        assertThat(found("drom")).containsExactly(1L);
    }

    @Test
    void aClosedIndexIsUsedAgain() throws Exception {
        copy.save(page(1, "A", "a camel"));
        copy.close();
        // Only an index that is built again would know this.
        execute("update knowledge_page set text = 'a dromedary'");

        reopen(index());

        assertThat(found("camel")).containsExactly(1L);
    }

    @Test
    void anIndexThatLacksTheLastChangesIsBuiltAgain() throws Exception {
        copy.save(page(1, "A", "a camel"));
        copy.close();
        Path before = copyOfIndex("before");
        reopen(index());
        copy.save(page(1, "A", "a dromedary"));
        copy.save(page(2, "B", "a dromedary"));
        copy.save(page(3, "C", "a camel"));
        copy.delete(3);
        copy.close();

        // As after a kill: the table has been committed, the index has not.
        reopen(before);

        assertThat(found("drom")).containsExactly(1L, 2L);
        assertThat(found("camel")).isEmpty();
    }

    @Test
    void aPageWhoseTransactionWasCommittedThoughItFailedIsFound() throws Exception {
        copy.save(page(1, "A", "a camel"));
        copy.setDataSource(failingAfterTheCommit());
        assertThatThrownBy(() -> copy.save(page(2, "B", "a dromedary"))).isInstanceOf(SQLException.class);
        copy.setDataSource(database);

        copy.save(page(2, "B", "a dromedary"));

        assertThat(found("drom")).containsExactly(2L);
        assertThat(found("camel")).containsExactly(1L);
    }

    @Test
    void theIndexOfAnotherDatabaseIsBuiltAgain() throws Exception {
        copy.save(page(1, "A", "a camel"));
        copy.save(page(2, "B", "a camel"));
        copy.close();
        execute("delete from knowledge_page where id = 2");

        reopen(index());

        assertThat(found("camel")).containsExactly(1L);
    }

    @Test
    void aMissingIndexIsBuilt() throws Exception {
        copy.save(page(1, "A", "a camel"));
        copy.close();

        reopen(folder.resolve("elsewhere"));

        assertThat(found("camel")).containsExactly(1L);
    }

    @Test
    void aBrokenIndexIsBuiltAgain() throws Exception {
        for (int number = 0; number < 50; number++) {
            copy.save(page(number + 1, "Page " + number, "a camel with " + number + " humps"));
        }
        copy.close();
        for (int each = 0; each < files(index()).size(); each++) {
            Path file = files(index()).get(each);
            byte[] content = Files.readAllBytes(file);
            for (int damaged = content.length / 2; damaged < content.length; damaged++) {
                content[damaged] ^= 0x55;
            }
            Files.write(file, content);

            reopen(index());

            assertThat(found("\"17 humps\"")).as("%s was broken", file).containsExactly(18L);
            copy.close();
        }
    }

    @Test
    void anIndexOfAForeignVersionIsBuiltAgain() throws Exception {
        copy.save(page(1, "A", "a camel"));
        copy.close();
        Path segments = files(index()).stream()
                .filter(file -> file.getFileName().toString().startsWith("segments"))
                .findFirst()
                .orElseThrow();
        byte[] content = Files.readAllBytes(segments);
        // The format's version follows its name.
        content[4 + 1 + "segments".length() + 3] = 99;
        Files.write(segments, content);

        reopen(index());

        assertThat(found("camel")).containsExactly(1L);
    }

    @Test
    void anIndexThatAnotherHubHasOpenIsLeftAlone() throws Exception {
        copy.save(page(1, "A", "a camel"));

        try (KnowledgeCopy other = copy(index())) {
            assertThatThrownBy(() -> other.find(SearchQuery.parse("camel"), 10))
                    .isInstanceOf(LockObtainFailedException.class);
        }

        assertThat(found("camel")).containsExactly(1L);
    }

    /** A database whose connection is lost after a commit, before its response. */
    private DataSource failingAfterTheCommit() {
        return (DataSource) proxy(
                DataSource.class,
                database,
                (method, result) -> method.equals("getConnection")
                        ? proxy(Connection.class, result, (each, value) -> {
                            if (each.equals("commit")) {
                                throw new SQLNonTransientConnectionException("lost");
                            }
                            return value;
                        })
                        : result);
    }

    private interface Answer {

        Object to(String method, Object result) throws SQLException;
    }

    private static Object proxy(Class<?> type, Object target, Answer answer) {
        return Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> answer.to(method.getName(), method.invoke(target, arguments)));
    }

    private Path index() {
        return folder.resolve("index");
    }

    private void reopen(Path index) throws IOException {
        copy.close();
        copy = copy(index);
    }

    private KnowledgeCopy copy(Path index) {
        KnowledgeCopy opened = new KnowledgeCopy();
        opened.setDataSource(database);
        opened.setIndex(index.toString());
        return opened;
    }

    private Path copyOfIndex(String name) throws IOException {
        Path target = Files.createDirectories(folder.resolve(name));
        for (Path file : files(index())) {
            Files.copy(file, target.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        }
        return target;
    }

    /** All files but the lock. */
    private static List<Path> files(Path index) throws IOException {
        try (Stream<Path> all = Files.list(index)) {
            return all.filter(file -> !file.endsWith("write.lock")).sorted().toList();
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = keepsItOpen.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<Long> found(String query) throws Exception {
        return copy.find(SearchQuery.parse(query), 100).stream()
                .map(KnowledgePage::id)
                .toList();
    }

    private static Page page(long id, String title, String text) {
        return page(id, title, "Page/" + id, text);
    }

    private static Page page(long id, String title, String path, String text, String... tags) {
        return new Page(
                id,
                path,
                title,
                "https://success.example.com/" + path,
                1,
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.of(new PageContents("text/plain", text, Map.of())),
                Optional.of(Stream.of(tags).map(KnowledgeSearchTest::tag).toList()),
                Optional.empty(),
                List.of(),
                Map.of());
    }

    private static PageTag tag(String value) {
        return new PageTag(value, "text", value, "", 0, Map.of());
    }
}
