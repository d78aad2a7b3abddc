// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.users;

import io.camelcx.expert.operation.AccountsConfiguration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.camel.spi.StateRepository;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

/** The options of {@code expert-users}. */
@UriParams
public class ExpertUsersConfiguration extends AccountsConfiguration {

    @UriParam(label = "producer", defaultValue = "get", description = "The operation of the producer.")
    private ExpertUsersOperation operation = ExpertUsersOperation.get;

    @UriParam(
            label = "producer",
            description =
                    "The vendor's names of the elements that get leaves out, separated by commas, such as groups,properties.")
    private String exclude;

    @UriParam(label = "producer", description = "The name of a property. May be a simple expression.")
    private String property;

    @UriParam(label = "common", description = "Lists only users whose full name begins with this text.")
    private String fullNameFilter;

    @UriParam(label = "common", description = "Lists only users whose username or email address contains this text.")
    private String usernameEmailFilter;

    @UriParam(label = "common", description = "Lists only users with or without a license.")
    private SeatFilter seatFilter;

    @UriParam(label = "common", description = "Whether rows of a list have all details. The vendor's default is true.")
    private Boolean verbose;

    @UriParam(
            label = "consumer",
            description =
                    "Stores what the route has received of each user, as a hash. Without one, every user is delivered again after a restart.")
    private StateRepository<String, String> stateRepository;

    @UriParam(
            label = "consumer",
            defaultValue = "true",
            description =
                    "Whether a consumer without a stored state first delivers every user. Otherwise it delivers what changes from then on.")
    private boolean initialList = true;

    @UriParam(
            label = "consumer",
            defaultValue = "date.lastlogin",
            description =
                    "The vendor's names of elements and attributes whose changes do not count, separated by commas. If this option is changed, users are delivered again.")
    private String ignore = "date.lastlogin";

    /** The filters of the list of users, by the vendor's names. */
    Map<String, String> filters() {
        Map<String, String> filters = new LinkedHashMap<>(userFilters());
        put(filters, "fullnamefilter", fullNameFilter);
        put(filters, "usernameemailfilter", usernameEmailFilter);
        put(filters, "seatfilter", seatFilter);
        put(filters, "authprovider", getAuthProvider());
        put(filters, "verbose", verbose);
        return filters;
    }

    public ExpertUsersOperation getOperation() {
        return operation;
    }

    public void setOperation(ExpertUsersOperation operation) {
        this.operation = operation;
    }

    public String getExclude() {
        return exclude;
    }

    public void setExclude(String exclude) {
        this.exclude = exclude;
    }

    public String getProperty() {
        return property;
    }

    public void setProperty(String property) {
        this.property = property;
    }

    public String getFullNameFilter() {
        return fullNameFilter;
    }

    public void setFullNameFilter(String fullNameFilter) {
        this.fullNameFilter = fullNameFilter;
    }

    public String getUsernameEmailFilter() {
        return usernameEmailFilter;
    }

    public void setUsernameEmailFilter(String usernameEmailFilter) {
        this.usernameEmailFilter = usernameEmailFilter;
    }

    public SeatFilter getSeatFilter() {
        return seatFilter;
    }

    public void setSeatFilter(SeatFilter seatFilter) {
        this.seatFilter = seatFilter;
    }

    public Boolean getVerbose() {
        return verbose;
    }

    public void setVerbose(Boolean verbose) {
        this.verbose = verbose;
    }

    public StateRepository<String, String> getStateRepository() {
        return stateRepository;
    }

    public void setStateRepository(StateRepository<String, String> stateRepository) {
        this.stateRepository = stateRepository;
    }

    public boolean isInitialList() {
        return initialList;
    }

    public void setInitialList(boolean initialList) {
        this.initialList = initialList;
    }

    public String getIgnore() {
        return ignore;
    }

    public void setIgnore(String ignore) {
        this.ignore = ignore;
    }
}
