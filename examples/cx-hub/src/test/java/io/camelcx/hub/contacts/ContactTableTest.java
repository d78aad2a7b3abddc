// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub.contacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ContactTableTest {

    private final ContactTable table = new ContactTable();
    private Connection keepsItOpen;

    @BeforeEach
    void open() throws SQLException {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:" + UUID.randomUUID());
        keepsItOpen = database.getConnection();
        table.setDataSource(database);
        table.setBatch(3);
        table.setFields("/id,/createdDate,/name/first,/name/last,/phones/0,/email");
    }

    @AfterEach
    void close() throws SQLException {
        keepsItOpen.close();
    }

    @Test
    void fieldsAreFoundByTheirPointersAndTheWholeContactIsKept() throws Exception {
        save(
                7,
                contact(
                        "a",
                        Map.of(
                                "name",
                                Map.of("first", "Zoë"),
                                "phones",
                                List.of(491511),
                                "amount",
                                new BigDecimal("1.10"))));

        assertThat(rows("select first_name, last_name, phone, email from contacts"))
                .containsExactly("[Zoë, , 491511, ]");
        assertThat(rows("select contact from contacts").get(0)).contains("\"amount\":1.10", "\"first\":\"Zoë\"");
    }

    @Test
    void allBatchesOfAnExportAreWrittenAndCounted() throws Exception {
        save(7, IntStream.range(0, 8).mapToObj(number -> contact("id" + number, Map.of())));

        assertThat(rows("select count(*) from contacts")).containsExactly("[8]");
        assertThat(rows("select id, files, stored, refused, complete from contact_export"))
                .containsExactly("[7, 2, 8, 0, true]");
    }

    @Test
    void aRedeliveredContactReplacesItselfWithinABatchToo() throws Exception {
        save(7, contact("a", Map.of("email", "old")), contact("b", Map.of()), contact("a", Map.of("email", "newer")));
        save(7, contact("a", Map.of("email", "newest")));

        assertThat(rows("select id, email from contacts order by id")).containsExactly("[a, newest]", "[b, ]");
    }

    @Test
    void aRecordWithoutAnIdIsLeftOutAndCounted() throws Exception {
        long refused = save(
                7,
                Map.of("email", "x"),
                contact(" ", Map.of()),
                contact("a".repeat(251), Map.of()),
                contact("b", Map.of()));

        assertThat(refused).isEqualTo(3);
        assertThat(rows("select id from contacts")).containsExactly("[b]");
        assertThat(rows("select stored, refused from contact_export")).containsExactly("[1, 3]");
    }

    @Test
    void anEmptyExportIsComplete() throws Exception {
        save(7);

        assertThat(rows("select stored, complete from contact_export")).containsExactly("[0, true]");
    }

    @Test
    void textsThatADatabaseMayRefuseAreCutAndHaveNoCharacterZero() throws Exception {
        save(7, contact("a", Map.of("email", "x\0y" + "z".repeat(1000))));

        assertThat(rows("select email from contacts").get(0)).startsWith("[xyz").hasSize(ContactTable.MAX_LENGTH + 3);
        assertThat(rows("select contact from contacts").get(0)).contains("x\\u0000yz");
    }

    @Test
    void anExportThatBreaksOffIsNotCompleteAndMakesNoOtherOutdated() throws Exception {
        Iterator<Map<String, Object>> broken = IntStream.range(0, 10)
                .<Map<String, Object>>mapToObj(number -> {
                    if (number == 5) {
                        throw new NoSuchElementException("damaged");
                    }
                    return contact("id" + number, Map.of());
                })
                .iterator();

        assertThatThrownBy(() -> table.save(broken, 7, 1)).hasMessage("damaged");

        assertThat(rows("select stored, complete from contact_export")).containsExactly("[3, false]");
        assertThat(table.isOutdated(6)).isFalse();
        save(7, contact("id0", Map.of()));
        assertThat(table.isOutdated(6)).isTrue();
        assertThat(table.isOutdated(7)).isFalse();
        assertThat(save(6, contact("id9", Map.of()))).isEqualTo(-1);
        assertThat(rows("select id from contacts where id = 'id9'")).isEmpty();
    }

    @Test
    void pointersThatAreMissingAreRefusedWithTheSetting() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> table.setFields("/id,/createdDate"))
                .withMessageContaining("exports.fields");
    }

    private static Map<String, Object> contact(String id, Map<String, Object> fields) {
        Map<String, Object> contact = new HashMap<>(fields);
        contact.put("id", id);
        contact.put("createdDate", "2026-03-01T10:00:00Z");
        return contact;
    }

    @SafeVarargs
    private long save(long export, Map<String, Object>... contacts) throws SQLException {
        return save(export, Stream.of(contacts));
    }

    private long save(long export, Stream<Map<String, Object>> contacts) throws SQLException {
        return table.save(contacts.iterator(), export, 2);
    }

    private List<String> rows(String sql) throws SQLException {
        return table.query(sql).stream().map(row -> row.values().toString()).toList();
    }
}
