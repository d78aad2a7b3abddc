// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxone.actions;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.cxone.actions.client.ActionDraft;
import io.camelcx.cxone.actions.client.ActionFolder;
import io.camelcx.cxone.actions.client.FolderPlan;
import io.camelcx.cxone.actions.client.SyncedAction;
import io.camelcx.cxone.actions.client.Synchronizer;
import io.camelcx.support.exchange.TextOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/** Compares a folder with the tenant, and makes the tenant equal to it. */
final class FolderSync {

    private final CxoneActionsConfiguration options;
    private final CxoneActionsEndpoint endpoint;
    private final Synchronizer synchronizer;
    private final TextOption directory;
    private final ActionMessage messages;

    FolderSync(CxoneActionsEndpoint endpoint, ActionMessage messages) throws Exception {
        this.endpoint = endpoint;
        this.options = endpoint.getConfiguration();
        this.synchronizer = new Synchronizer(endpoint.client());
        this.directory = TextOption.of(endpoint, CxoneActionsConstants.DIRECTORY, options.getDirectory());
        this.messages = messages;
    }

    CompletableFuture<Void> plan(Exchange exchange, CxoneActionsOperation operation) throws Exception {
        return compare(exchange, operation).thenAccept(plan -> {
            Message message = exchange.getMessage();
            message.setBody(plan.steps().stream().map(FolderPlan.Step::planned).toList());
            message.setHeader(CxoneActionsConstants.CHANGES, (int) plan.steps().stream()
                    .filter(step -> step.change().isChange())
                    .count());
        });
    }

    CompletableFuture<Void> sync(Exchange exchange, Optional<ObjectNode> testInput) throws Exception {
        boolean dryRun =
                exchange.getMessage().getHeader(CxoneActionsConstants.DRY_RUN, options.isDryRun(), Boolean.class);
        if (dryRun) {
            return plan(exchange, CxoneActionsOperation.sync);
        }
        return compare(exchange, CxoneActionsOperation.sync)
                .thenCompose(
                        plan -> synchronizer.sync(plan, draft -> IdempotencyKeys.ofSeveral(exchange, draft), testInput))
                .thenCompose(actions -> written(exchange.getMessage(), actions));
    }

    private CompletableFuture<FolderPlan> compare(Exchange exchange, CxoneActionsOperation operation) throws Exception {
        String folder = directory
                .read(exchange)
                .orElseThrow(() -> new IllegalArgumentException(operation
                        + " needs a folder: the option directory or the header " + CxoneActionsConstants.DIRECTORY));
        List<ActionDraft> drafts =
                ActionFolder.read(Path.of(folder), endpoint.api().mapper());
        return synchronizer.plan(drafts, options.isDeleteRemoved());
    }

    private CompletableFuture<Void> written(Message message, List<SyncedAction> actions) {
        message.setBody(actions);
        message.setHeader(CxoneActionsConstants.CHANGES, (int)
                actions.stream().filter(action -> action.event() != null).count());
        actions.stream().map(SyncedAction::audit).filter(Objects::nonNull).forEach(messages::log);
        List<SyncedAction> failed =
                actions.stream().filter(action -> !isAccepted(action)).toList();
        return failed.isEmpty()
                ? CompletableFuture.completedFuture(null)
                : CompletableFuture.failedFuture(new CxoneActionsSyncException(failed, actions.size()));
    }

    private boolean isAccepted(SyncedAction action) {
        return action.succeeded() || (action.outcome() == SyncedAction.Outcome.testFailed && !options.isRequireTest());
    }
}
