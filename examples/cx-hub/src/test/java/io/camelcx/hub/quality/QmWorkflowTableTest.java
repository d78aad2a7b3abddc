// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class QmWorkflowTableTest {

    private final JdbcDataSource database = new JdbcDataSource();
    private final QmWorkflowTable table = new QmWorkflowTable();
    private Connection keepsItOpen;

    @BeforeEach
    void open() throws SQLException {
        database.setURL("jdbc:h2:mem:" + UUID.randomUUID());
        keepsItOpen = database.getConnection();
        table.setDataSource(database);
        table.setBatch(2);
    }

    @AfterEach
    void close() throws SQLException {
        keepsItOpen.close();
    }

    @Test
    void aColumnHasTheVendorsNameInLowerCaseWithUnderscores() {
        assertThat(QmWorkflowTable.columnName("Score – Percentage")).isEqualTo("score_percentage");
        assertThat(QmWorkflowTable.columnName("FirstName (Eva)")).isEqualTo("firstname_eva");
    }

    @Test
    void theLaterOfTwoEqualRowsInOneTransactionWins() throws SQLException {
        save(row("s1", Map.of("Rank", "Fair")), row("s1", Map.of("Rank", "Good")));

        assertThat(column("rank")).containsExactly("Good");
    }

    @Test
    void rowsThatDifferInAPartOfTheirKeyAreTwo() throws SQLException {
        save(
                row("s1", Map.of()),
                row("s1", Map.of("Type", "Self-Assessment")),
                row("s1", Map.of("Submission Date", "2026-11-21T10:00:00Z")));

        assertThat(column("segment_id")).hasSize(3);
    }

    @Test
    void theDayAndThePercentageAreStoredAsADateAndANumber() throws SQLException {
        save(row("s1", Map.of("Score – Percentage", "87.5")));

        assertThat(column("submission_day")).containsExactly("2026-11-21");
        assertThat(column("score_percent")).containsExactly("87.5000");
    }

    @Test
    void anInvalidDateOrScoreIsStoredAsTextOnly() throws SQLException {
        save(row("s1", Map.of("Submission Date", "21 November", "Score – Percentage", "n/a")));

        assertThat(column("submission_date")).containsExactly("21 November");
        assertThat(column("score_percentage")).containsExactly("n/a");
        assertThat(column("submission_day")).containsExactly((String) null);
        assertThat(column("score_percent")).containsExactly((String) null);
    }

    @Test
    void aFailedTransactionIsRolledBackAndEarlierOnesAreKept() throws SQLException {
        Map<String, String> tooLong = row("s4", Map.of("Score – Percentage", "1234567"));

        assertThatThrownBy(() -> save(row("s1", Map.of()), row("s2", Map.of()), row("s3", Map.of()), tooLong))
                .isInstanceOf(SQLException.class);

        assertThat(column("segment_id")).containsExactlyInAnyOrder("s1", "s2");
    }

    @Test
    void aRowWithoutItsKeyIsRefusedWithTheNameOfTheColumn() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> save(Map.of("Segment ID", "s1", "Type", "Evaluation")))
                .withMessageContaining("'Submission Date'");
    }

    @Test
    void anExistingTableIsUsedAsItIs() throws SQLException {
        save(row("s1", Map.of()));
        QmWorkflowTable afterARestart = new QmWorkflowTable();
        afterARestart.setDataSource(database);

        afterARestart.save(List.of(row("s2", Map.of())).iterator());

        assertThat(column("segment_id")).containsExactlyInAnyOrder("s1", "s2");
    }

    @SafeVarargs
    private void save(Map<String, String>... rows) throws SQLException {
        table.save(List.of(rows).iterator());
    }

    private static Map<String, String> row(String segment, Map<String, String> fields) {
        Map<String, String> row = new HashMap<>(
                Map.of("Segment ID", segment, "Type", "Evaluation", "Submission Date", "2026-11-21T09:30:00Z"));
        row.putAll(fields);
        return row;
    }

    private List<String> column(String name) throws SQLException {
        try (Statement select = keepsItOpen.createStatement();
                ResultSet rows = select.executeQuery("select " + name + " from qm_workflows")) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }
}
