// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.users;

import io.camelcx.expert.api.RowList;
import io.camelcx.support.async.Waiting;
import io.camelcx.support.component.ConsumerResources;
import io.camelcx.support.component.ScheduledConsumer;
import io.camelcx.support.exchange.CommaList;
import io.camelcx.support.partition.Partition;
import io.camelcx.support.state.StateStore;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.camel.Processor;
import org.apache.camel.health.HealthCheckResultBuilder;

/** Follows the users of a site. What it knows of a user is committed when the route has received the user. */
public class ExpertUsersConsumer extends ScheduledConsumer<UserFollower> {

    private final ExpertUsersEndpoint endpoint;

    ExpertUsersConsumer(ExpertUsersEndpoint endpoint, Processor processor) {
        super(endpoint, processor);
        this.endpoint = endpoint;
    }

    @Override
    public ExpertUsersEndpoint getEndpoint() {
        return endpoint;
    }

    @Override
    protected UserFollower open(ConsumerResources resources) throws Exception {
        ExpertUsersConfiguration options = endpoint.getConfiguration();
        Map<String, String> filters = options.filters();
        Partition partition = options.share();
        StateStore store = StateStore.open(
                endpoint.getCamelContext(),
                options.getStateRepository(),
                "expert-users",
                partition.stateKey("expert-users/all" + (filters.isEmpty() ? "" : filters)));
        resources.add(store);
        Waiting waiting = calls().on(endpoint.api().threads().workers());
        RowList list = endpoint.client().list(inOrder(filters));
        UserFollower follower = new UserFollower(
                partition,
                new UserListReader(list, options.pageSize(), waiting),
                new MissingUsers(endpoint.client(), waiting),
                new KnownUsers(store, options.isInitialList()),
                new UserFingerprint(Set.copyOf(CommaList.of(options.getIgnore()))),
                new UserExchanges(this));
        resources.total("camelcx.expert.users.delivered", route()::delivered);
        resources.total("camelcx.expert.users.failed", follower.exchanges()::failed);
        resources.total("camelcx.expert.users.unreadable", follower.exchanges()::unreadable);
        resources.gauge("camelcx.expert.users.known", follower::known);
        return follower;
    }

    /** In the order of their numbers new users come last, so that rows move as little as possible. */
    private static Map<String, String> inOrder(Map<String, String> filters) {
        Map<String, String> parameters = new LinkedHashMap<>(filters);
        parameters.put("sortby", "id");
        return parameters;
    }

    @Override
    protected int poll(UserFollower follower) throws Exception {
        return follower.poll();
    }

    @Override
    protected void describe(UserFollower follower, HealthCheckResultBuilder health) {
        health.detail("users.known", follower.known())
                .detail("users.delivered", route().delivered())
                .detail("users.failed", follower.exchanges().failed())
                .detail("users.unreadable", follower.exchanges().unreadable())
                .detail("list.complete", follower.isComplete());
    }

    /** Whether a running poll may go on. */
    boolean mayGoOn() {
        return isPollAllowed();
    }

    /** The first poll may take long; a page whose users the route has received shows that the consumer is ready. */
    void pageCommitted() {
        forceConsumerAsReady();
    }

    /** What follows the users; empty while the consumer is stopped. */
    Optional<UserFollower> follower() {
        return running();
    }
}
