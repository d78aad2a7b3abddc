// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.files;

import io.camelcx.expert.ExpertApi;
import io.camelcx.expert.api.SiteTime;
import io.camelcx.expert.events.EventWalk;
import io.camelcx.expert.events.PageTree;
import io.camelcx.expert.events.SiteCalls;
import io.camelcx.expert.events.SiteClient;
import io.camelcx.expert.files.client.FilesClient;
import io.camelcx.support.component.ConsumerResources;
import io.camelcx.support.component.ScheduledConsumer;
import io.camelcx.support.state.CurrentState;
import io.camelcx.support.state.StateStore;
import java.util.Optional;
import org.apache.camel.Processor;
import org.apache.camel.health.HealthCheckResultBuilder;

/** Follows the files at and below a page. */
public class ExpertFilesConsumer extends ScheduledConsumer<FileFollower> {

    private final ExpertFilesEndpoint endpoint;

    ExpertFilesConsumer(ExpertFilesEndpoint endpoint, Processor processor) {
        super(endpoint, processor);
        this.endpoint = endpoint;
    }

    @Override
    public ExpertFilesEndpoint getEndpoint() {
        return endpoint;
    }

    @Override
    protected FileFollower open(ConsumerResources resources) throws Exception {
        StateStore store = StateStore.open(
                endpoint.getCamelContext(),
                endpoint.getConfiguration().getStateRepository(),
                "expert-files",
                endpoint.getConfiguration().share().stateKey("expert-files/" + endpoint.getPage()));
        resources.add(store);
        FileFollower follower = follower(store.current(FilePosition.CODEC, FilePosition.NONE));
        FileDelivery delivery = follower.processing().delivery();
        resources.total("camelcx.expert.files.delivered", delivery::delivered);
        resources.total("camelcx.expert.files.failed", delivery::failed);
        resources.gauge("camelcx.expert.files.pending", this::pending);
        return follower;
    }

    private FileFollower follower(CurrentState<FilePosition> position) throws Exception {
        ExpertApi api = endpoint.api();
        FilesClient client = endpoint.client();
        SiteClient site = new SiteClient(api);
        SiteCalls calls = new SiteCalls(calls(), api.threads().workers());
        SiteTime time = new SiteTime(api.siteClock(), () -> calls.join(() -> client.page(endpoint.pageId())));
        return new FileFollower(
                endpoint,
                time,
                new EventWalk<>(site, calls, endpoint.pageId(), FileEvent::read),
                new PageTree(site, calls),
                position,
                new ChangeProcessing(
                        this,
                        new FileReading(
                                client, site, endpoint.getConfiguration().share()),
                        new FileDelivery(this, client, calls),
                        calls,
                        time::now));
    }

    @Override
    protected int poll(FileFollower follower) throws Exception {
        return follower.poll();
    }

    @Override
    protected void describe(FileFollower follower, HealthCheckResultBuilder health) {
        FilePosition position = follower.position();
        position.events()
                .ifPresent(mark -> health.detail("events.since", mark.since().toString()));
        position.crawled().ifPresent(page -> health.detail("crawl.page", page));
        health.detail("files.delivered", follower.processing().delivery().delivered())
                .detail("files.failed", follower.processing().delivery().failed())
                .detail("files.pending", position.pending().size());
        follower.processing().problem().ifPresent(problem -> health.detail("files.problem", problem.getMessage()));
        follower.skew().ifPresent(skew -> health.detail("clock.skew", skew.toString()));
    }

    /** Whether a running poll may go on. */
    boolean mayGoOn() {
        return isPollAllowed();
    }

    /** How many changes could not be delivered yet. */
    int pending() {
        return follower().map(follower -> follower.position().pending().size()).orElse(0);
    }

    /** What follows the files; empty while the consumer is stopped. */
    Optional<FileFollower> follower() {
        return running();
    }
}
