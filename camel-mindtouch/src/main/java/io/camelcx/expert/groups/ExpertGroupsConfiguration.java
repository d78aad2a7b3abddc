// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.groups;

import io.camelcx.expert.operation.AccountsConfiguration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

/** The options of {@code expert-groups}. */
@UriParams
public class ExpertGroupsConfiguration extends AccountsConfiguration {

    @UriParam(label = "producer", defaultValue = "get", description = "The operation of the producer.")
    private ExpertGroupsOperation operation = ExpertGroupsOperation.get;

    @UriParam(label = "producer", description = "Lists only groups whose name contains this text.")
    private String groupNameFilter;

    @UriParam(
            label = "producer",
            description =
                    "The numbers of the users to add, remove or set, separated by commas. May be a simple expression.")
    private String users;

    /** The filters of the list of groups, by the vendor's names. */
    Map<String, String> groupFilters() {
        Map<String, String> filters = new LinkedHashMap<>();
        put(filters, "groupnamefilter", groupNameFilter);
        put(filters, "authprovider", getAuthProvider());
        return filters;
    }

    public ExpertGroupsOperation getOperation() {
        return operation;
    }

    public void setOperation(ExpertGroupsOperation operation) {
        this.operation = operation;
    }

    public String getGroupNameFilter() {
        return groupNameFilter;
    }

    public void setGroupNameFilter(String groupNameFilter) {
        this.groupNameFilter = groupNameFilter;
    }

    public String getUsers() {
        return users;
    }

    public void setUsers(String users) {
        this.users = users;
    }
}
