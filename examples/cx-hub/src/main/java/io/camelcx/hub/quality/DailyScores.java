// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub.quality;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The teams' scores in the table by day, without self-assessments. */
public final class DailyScores {

    private static final String SELECT =
            "select submission_day, team_name, avg(score_percent), count(*) from qm_workflows"
                    + " where submission_day >= ? and score_percent is not null and type <> 'Self-Assessment'"
                    + " group by submission_day, team_name order by submission_day, team_name";

    private final Clock clock = Clock.systemUTC();
    private QmWorkflowTable table;
    private int days;

    /** The table. */
    public void setTable(QmWorkflowTable table) {
        this.table = table;
    }

    /** The number of days before today at which the scores begin. */
    public void setDays(int days) {
        this.days = days;
    }

    /**
     * The scores of the last days, by day and team.
     *
     * @throws SQLException if the database fails
     */
    public List<DailyScore> latest() throws SQLException {
        try (Connection connection = table.connect();
                PreparedStatement select = connection.prepareStatement(SELECT)) {
            select.setObject(1, LocalDate.now(clock).minusDays(days));
            try (ResultSet rows = select.executeQuery()) {
                return read(rows);
            }
        }
    }

    private static List<DailyScore> read(ResultSet rows) throws SQLException {
        List<DailyScore> scores = new ArrayList<>();
        while (rows.next()) {
            scores.add(new DailyScore(
                    rows.getObject(1, LocalDate.class), rows.getString(2), rows.getDouble(3), rows.getInt(4)));
        }
        return scores;
    }
}
