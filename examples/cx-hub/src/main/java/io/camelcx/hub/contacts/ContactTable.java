// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub.contacts;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.camelcx.hub.database.HubDatabase;
import io.camelcx.hub.database.Statements;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** The table {@code contacts}, which contains each contact once, however often it is delivered, and that of the exports it came from. */
public final class ContactTable {

    /** The characters of a field of a contact in a column of its own. */
    static final int MAX_LENGTH = 250;
    /** The characters of contacts in one transaction: fewer contacts are written at once if they are large. */
    private static final int MAX_BATCH_LENGTH = 2_000_000;

    private static final List<String> ID = List.of("id");
    private static final List<String> COLUMNS =
            List.of("id", "created_date", "first_name", "last_name", "phone", "email", "export_id", "contact");
    private static final List<String> EXPORT = List.of("id", "files", "stored", "refused", "complete");

    private final JsonMapper json = JsonMapper.builder()
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();
    private final Statements statements = new Statements();
    private HubDatabase database;
    private int batch = 500;
    private List<JsonPointer> fields = List.of();

    public void setDataSource(DataSource dataSource) {
        this.database = new HubDatabase(dataSource, "contacts", "/sql/contacts.sql");
    }

    /** The number of contacts that are written in one transaction. */
    public void setBatch(int batch) {
        this.batch = batch;
    }

    /** Where a contact has the values of the columns up to {@code email}: JSON pointers, separated by commas. */
    public void setFields(String pointers) {
        fields = Stream.of(pointers.split(",", -1))
                .map(String::strip)
                .map(JsonPointer::compile)
                .toList();
        if (fields.size() != COLUMNS.indexOf("export_id")) {
            throw new IllegalArgumentException("exports.fields must be 6 JSON pointers, but is " + pointers);
        }
    }

    /** Whether a later export is in the table: an export contains all contacts, so that one which is delivered late has older ones. */
    boolean isOutdated(long export) throws SQLException {
        return !query("select id from contact_export where complete = true and id > " + export)
                .isEmpty();
    }

    /**
     * Writes the contacts of an export, one transaction a batch. If one fails, the earlier ones are in the table and may be written again.
     *
     * @return the number of records that are left out, because they have no id or one that is too long; -1 if the export is outdated
     */
    public long save(Iterator<Map<String, Object>> contacts, long export, int files) throws SQLException {
        if (isOutdated(export)) {
            return -1;
        }
        Map<List<?>, List<?>> rows = new LinkedHashMap<>();
        long stored = 0;
        long refused = 0;
        int length = 0;
        boolean more = contacts.hasNext();
        do {
            if (more) {
                List<Object> row = row(contacts.next(), export);
                String id = row.get(0).toString();
                if (id.isBlank() || id.length() > MAX_LENGTH) {
                    refused++;
                } else {
                    stored++;
                    rows.put(List.of(id), row);
                    length += row.get(row.size() - 1).toString().length();
                }
                more = contacts.hasNext();
            }
            if (!more || rows.size() >= batch || length >= MAX_BATCH_LENGTH) {
                List<?> state = List.of(export, files, stored, refused, !more);
                database.inTransaction(connection -> {
                    statements.replace(connection, "contact_export", ID, EXPORT, Map.of(List.of(export), state));
                    return statements.replace(connection, "contacts", ID, COLUMNS, rows);
                });
                rows.clear();
                length = 0;
            }
        } while (more);
        return refused;
    }

    private List<Object> row(Map<String, Object> contact, long export) {
        JsonNode whole = json.valueToTree(contact);
        List<Object> row = new ArrayList<>();
        for (JsonPointer field : fields) {
            // A database may refuse the character 0 in texts; in JSON it is escaped.
            String text = whole.at(field).asText("").replace("\0", "");
            row.add(text.length() <= MAX_LENGTH ? text : text.substring(0, MAX_LENGTH) + "…");
        }
        row.add(export);
        row.add(whole.toString());
        return row;
    }

    /** The rows of a query, such as one for the page, by the names of its columns. */
    public List<Map<String, Object>> query(String sql) throws SQLException {
        return database.query(sql);
    }
}
