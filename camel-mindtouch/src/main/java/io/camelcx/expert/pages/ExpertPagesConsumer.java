// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.pages;

import io.camelcx.expert.ExpertApi;
import io.camelcx.support.component.ConsumerResources;
import io.camelcx.support.exchange.PollInProgress;
import io.camelcx.support.state.StateEntry;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Optional;
import org.apache.camel.Processor;
import org.apache.camel.support.ScheduledPollConsumer;

/** Follows what changes below a page. The position moves when the route has got all changes of a window of time. */
public class ExpertPagesConsumer extends ScheduledPollConsumer {

    private final ExpertPagesEndpoint endpoint;
    private final PollInProgress polling = new PollInProgress();
    private volatile Optional<Following> following = Optional.empty();

    /** What lives from start to stop. */
    private record Following(ChangeFollower follower, StateEntry kept, ConsumerResources meters) {}

    ExpertPagesConsumer(ExpertPagesEndpoint endpoint, Processor processor) {
        super(endpoint, processor);
        this.endpoint = endpoint;
    }

    @Override
    public ExpertPagesEndpoint getEndpoint() {
        return endpoint;
    }

    @Override
    protected void doInit() throws Exception {
        setHealthCheck(new ExpertPagesHealthCheck(this, "consumer:" + name()));
        super.doInit();
        getHealthCheck().setEnabled(endpoint.getComponent().isHealthCheckConsumerEnabled());
    }

    @Override
    protected void doStart() throws Exception {
        ExpertApi api = endpoint.api();
        StateEntry kept = StateEntry.in(
                endpoint.getCamelContext(),
                endpoint.getConfiguration().getStateRepository(),
                "expert-pages/" + endpoint.getPage());
        ChangeFollower follower = new FollowerParts(this, api, kept).follower();
        following = Optional.of(new Following(follower, kept, meters(api.metrics(), follower)));
        endpoint.consumers().add(this);
        super.doStart();
    }

    @Override
    protected void doStop() throws Exception {
        super.doStop();
        polling.awaitEnd();
        endpoint.consumers().remove(this);
        following.ifPresent(now -> {
            now.meters().close();
            now.kept().release();
        });
        following = Optional.empty();
    }

    private ConsumerResources meters(MeterRegistry metrics, ChangeFollower follower) {
        ConsumerResources meters = new ConsumerResources(metrics, name());
        meters.total("camelcx.expert.pages.delivered", follower.counts()::delivered);
        meters.total("camelcx.expert.pages.failed", follower.counts()::failed);
        meters.total("camelcx.expert.pages.unread", follower.counts()::unreadable);
        meters.gauge("camelcx.expert.pages.unreadable", follower::unreadable);
        return meters;
    }

    @Override
    protected int poll() throws Exception {
        Optional<Following> now = following;
        return now.isPresent() ? polling.run(now.get().follower()::poll) : 0;
    }

    /** Whether a poll that is under way may go on. */
    boolean mayGoOn() {
        return isPollAllowed();
    }

    /** The first poll may take hours; a window that is delivered shows that all is well. */
    void windowDelivered() {
        forceConsumerAsReady();
    }

    /** The route's id, or the page where there is none. */
    String name() {
        return getRouteId() == null ? endpoint.getPage() : getRouteId();
    }

    /** How far it is; empty if it is stopped. */
    Optional<ChangeFollower> follower() {
        return following.map(Following::follower);
    }
}
