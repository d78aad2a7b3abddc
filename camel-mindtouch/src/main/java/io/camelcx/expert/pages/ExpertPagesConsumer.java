// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.pages;

import io.camelcx.expert.events.SiteCalls;
import io.camelcx.support.component.ConsumerResources;
import io.camelcx.support.component.ScheduledConsumer;
import io.camelcx.support.state.StateStore;
import java.util.Optional;
import org.apache.camel.Processor;
import org.apache.camel.health.HealthCheckResultBuilder;

/** Follows the changes at and below a page. A window is committed when the route has received all of its changes. */
public class ExpertPagesConsumer extends ScheduledConsumer<ChangeFollower> {

    private final ExpertPagesEndpoint endpoint;

    ExpertPagesConsumer(ExpertPagesEndpoint endpoint, Processor processor) {
        super(endpoint, processor);
        this.endpoint = endpoint;
    }

    @Override
    public ExpertPagesEndpoint getEndpoint() {
        return endpoint;
    }

    @Override
    protected ChangeFollower open(ConsumerResources resources) throws Exception {
        StateStore store = StateStore.open(
                endpoint.getCamelContext(),
                endpoint.getConfiguration().getStateRepository(),
                "expert-pages",
                endpoint.getConfiguration().share().stateKey("expert-pages/" + endpoint.getPage()));
        resources.add(store);
        ChangeFollower follower = new FollowerParts(this, endpoint.api(), store).follower();
        resources.total("camelcx.expert.pages.delivered", follower.exchanges()::delivered);
        resources.total("camelcx.expert.pages.failed", follower.exchanges()::failed);
        resources.total("camelcx.expert.pages.unread", follower.exchanges()::unreadable);
        resources.gauge("camelcx.expert.pages.unreadable", follower::unreadable);
        return follower;
    }

    @Override
    protected int poll(ChangeFollower follower) throws Exception {
        return follower.poll();
    }

    @Override
    protected void describe(ChangeFollower follower, HealthCheckResultBuilder health) {
        follower.position().upto().ifPresent(time -> health.detail("changes.upto", time.toString()));
        health.detail("pages.delivered", follower.exchanges().delivered())
                .detail("pages.failed", follower.exchanges().failed())
                .detail("pages.unreadable", follower.unreadable());
        follower.skew().ifPresent(skew -> health.detail("clock.skew", skew.toString()));
        follower.current()
                .ifPresent(found -> health.detail("window", found.window().toString())
                        .detail("window.pages", found.pages().size()));
    }

    /** Waits for the site until the consumer is stopped. */
    SiteCalls siteCalls() throws Exception {
        return new SiteCalls(calls(), endpoint.api().threads().workers());
    }

    /** Whether a running poll may go on. */
    boolean mayGoOn() {
        return isPollAllowed();
    }

    /** The first poll may take hours; a committed window shows that the consumer is ready. */
    void windowCommitted() {
        forceConsumerAsReady();
    }

    /** What follows the changes; empty while the consumer is stopped. */
    Optional<ChangeFollower> follower() {
        return running();
    }
}
