// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.operation;

import io.camelcx.expert.ExpertConnection;
import io.camelcx.expert.api.ExpertOutput;
import io.camelcx.support.partition.PartitionedConfiguration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

/** The options that users and groups have in common: the connection, the form of bodies, and what lists contain. */
@UriParams
public abstract class AccountsConfiguration extends PartitionedConfiguration<ExpertConnection> {

    @UriParam(
            label = "common",
            description =
                    "The connection to the site: its base URL and credentials. Found by its type if the registry contains just one.")
    @Metadata(autowired = true)
    private ExpertConnection connection;

    @UriParam(
            label = "common",
            defaultValue = "records",
            description =
                    "The form of the body: records, the vendor's XML, or JSON in which a list is always an array and dates stay in ISO 8601.")
    private ExpertOutput output = ExpertOutput.records;

    @UriParam(
            label = "common",
            defaultValue = "100",
            description =
                    "The most rows of a page of a list, or all. A consumer, and a list with the option all, need a number.")
    private String limit = "100";

    @UriParam(label = "producer", defaultValue = "0", description = "How many rows of a list are skipped.")
    private int offset;

    @UriParam(
            label = "producer",
            description =
                    "Whether the body of a list is an iterator over all rows, which requests page by page while it is iterated, such as by a streaming split; otherwise it is one page.")
    private boolean all;

    @UriParam(
            label = "producer",
            description =
                    "The order of a list: the vendor's name of a field, such as id, username or name; with a leading minus sign descending. None by default; id with the option all.")
    private String sortBy;

    @UriParam(
            label = "common",
            description = "Lists only users or groups of the authentication service with this number.")
    private Integer authProvider;

    @UriParam(label = "common", description = "Lists only users whose username begins with this text.")
    private String usernameFilter;

    @UriParam(label = "common", description = "Lists only users who are active, or only those who are not.")
    private Boolean activatedFilter;

    @UriParam(label = "common", description = "Lists only users with the role of this name.")
    private String roleFilter;

    protected AccountsConfiguration() {
        super(ExpertConnection.class);
    }

    /** @throws IllegalArgumentException if an option has a value that it cannot have */
    public void validate() {
        if (offset < 0) {
            throw new IllegalArgumentException("offset must be at least 0, but is " + offset);
        }
        boolean number = limit.matches("[1-9]\\d{0,8}");
        if (!number && (all || !limit.equals("all"))) {
            throw new IllegalArgumentException("limit must be a number of at least 1"
                    + (all ? " with the option all" : ", or all") + ", but is " + limit);
        }
        if (all && offset > 0) {
            throw new IllegalArgumentException("offset must be 0 with the option all, but is " + offset);
        }
    }

    /** The rows of a page where all pages are read. @throws IllegalArgumentException if the limit is no number */
    public int pageSize() {
        if (limit.equals("all")) {
            throw new IllegalArgumentException("limit must be a number where all pages are read, not all");
        }
        return Integer.parseInt(limit);
    }

    /** The filters of a list of users, by the vendor's names. */
    public Map<String, String> userFilters() {
        Map<String, String> filters = new LinkedHashMap<>();
        put(filters, "usernamefilter", usernameFilter);
        put(filters, "activatedfilter", activatedFilter);
        put(filters, "rolefilter", roleFilter);
        return filters;
    }

    /** Adds a parameter that has a value. */
    protected static void put(Map<String, String> parameters, String name, Object value) {
        if (value != null && !value.toString().isBlank()) {
            parameters.put(name, value.toString());
        }
    }

    /** The order of a list; by their ids where it is read page by page, so that rows move as little as possible meanwhile. */
    public Map<String, String> ordered(Map<String, String> filters) {
        Map<String, String> parameters = new LinkedHashMap<>(filters);
        put(parameters, "sortby", sortBy == null && all ? "id" : sortBy);
        return parameters;
    }

    @Override
    public ExpertConnection getConnection() {
        return connection;
    }

    public void setConnection(ExpertConnection connection) {
        this.connection = connection;
    }

    public ExpertOutput getOutput() {
        return output;
    }

    public void setOutput(ExpertOutput output) {
        this.output = output;
    }

    public String getLimit() {
        return limit;
    }

    public void setLimit(String limit) {
        this.limit = limit;
    }

    public int getOffset() {
        return offset;
    }

    public void setOffset(int offset) {
        this.offset = offset;
    }

    public boolean isAll() {
        return all;
    }

    public void setAll(boolean all) {
        this.all = all;
    }

    public String getSortBy() {
        return sortBy;
    }

    public void setSortBy(String sortBy) {
        this.sortBy = sortBy;
    }

    public Integer getAuthProvider() {
        return authProvider;
    }

    public void setAuthProvider(Integer authProvider) {
        this.authProvider = authProvider;
    }

    public String getUsernameFilter() {
        return usernameFilter;
    }

    public void setUsernameFilter(String usernameFilter) {
        this.usernameFilter = usernameFilter;
    }

    public Boolean getActivatedFilter() {
        return activatedFilter;
    }

    public void setActivatedFilter(Boolean activatedFilter) {
        this.activatedFilter = activatedFilter;
    }

    public String getRoleFilter() {
        return roleFilter;
    }

    public void setRoleFilter(String roleFilter) {
        this.roleFilter = roleFilter;
    }
}
