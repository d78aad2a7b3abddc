// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.settings;

import io.camelcx.simulator.settings.Checks;
import java.time.Duration;
import java.util.function.UnaryOperator;

/**
 * How the Workspace API behaves, immutable: each {@code with} method returns a changed copy.
 *
 * @param cometd the CometD server's limits
 * @param delivery how notifications leave
 * @param initialization how an initialisation ends
 * @param initializationTime how long it takes, by the simulator's clock
 * @param plainLists whether lists of keys and values are plain objects in all sessions, as {@code optimize_config=true} makes
 *     them for one
 * @param operationIds which events have the {@code operationId} of the request that caused them
 * @param idsInErrors whether an {@code EventError} has the {@code operationId}, DN and connection id of the failed operation
 * @param lostWithClients whether a session is lost when its last CometD client stays away, so that every request is 403 then;
 *     otherwise only the client is unknown
 * @param answerTime how long a telephone outside the contact center rings before it answers, by the simulator's clock
 */
public record WorkspaceSettings(
        CometdSettings cometd,
        UpdateDelivery delivery,
        Initialization initialization,
        Duration initializationTime,
        boolean plainLists,
        OperationIds operationIds,
        boolean idsInErrors,
        boolean lostWithClients,
        Duration answerTime) {

    /** How an initialisation ends. */
    public enum Initialization {
        /** With {@code Complete} for a user, and with {@code Failed} for a client application. */
        COMPLETE,
        /** With {@code Failed}. */
        FAILED,
        /** Without a message. */
        NEVER
    }

    /** Which events have the {@code operationId} of the request that caused them. */
    public enum OperationIds {
        /** All those of calls and interactions. */
        ALWAYS,
        /** Those of interactions, and of calls those that {@code answer} and {@code complete} cause. */
        OBSERVED,
        /** None. */
        NEVER
    }

    public WorkspaceSettings {
        Checks.requireNotNegative("initializationTime", initializationTime);
        Checks.requireNotNegative("answerTime", answerTime);
    }

    public static WorkspaceSettings defaults() {
        return new WorkspaceSettings(
                CometdSettings.defaults(),
                UpdateDelivery.IN_ORDER,
                Initialization.COMPLETE,
                Duration.ZERO,
                false,
                OperationIds.ALWAYS,
                false,
                true,
                Duration.ofMillis(200));
    }

    /** For example {@code withCometd(c -> c.withMaxQueue(10))}. */
    public WorkspaceSettings withCometd(UnaryOperator<CometdSettings> change) {
        return new WorkspaceSettings(
                change.apply(cometd),
                delivery,
                initialization,
                initializationTime,
                plainLists,
                operationIds,
                idsInErrors,
                lostWithClients,
                answerTime);
    }

    public WorkspaceSettings withDelivery(UpdateDelivery kind) {
        return new WorkspaceSettings(
                cometd,
                kind,
                initialization,
                initializationTime,
                plainLists,
                operationIds,
                idsInErrors,
                lostWithClients,
                answerTime);
    }

    public WorkspaceSettings withInitialization(Initialization end) {
        return new WorkspaceSettings(
                cometd,
                delivery,
                end,
                initializationTime,
                plainLists,
                operationIds,
                idsInErrors,
                lostWithClients,
                answerTime);
    }

    public WorkspaceSettings withInitializationTime(Duration time) {
        return new WorkspaceSettings(
                cometd,
                delivery,
                initialization,
                time,
                plainLists,
                operationIds,
                idsInErrors,
                lostWithClients,
                answerTime);
    }

    public WorkspaceSettings withPlainLists(boolean plain) {
        return new WorkspaceSettings(
                cometd,
                delivery,
                initialization,
                initializationTime,
                plain,
                operationIds,
                idsInErrors,
                lostWithClients,
                answerTime);
    }

    public WorkspaceSettings withOperationIds(OperationIds which) {
        return new WorkspaceSettings(
                cometd,
                delivery,
                initialization,
                initializationTime,
                plainLists,
                which,
                idsInErrors,
                lostWithClients,
                answerTime);
    }

    public WorkspaceSettings withIdsInErrors(boolean ids) {
        return new WorkspaceSettings(
                cometd,
                delivery,
                initialization,
                initializationTime,
                plainLists,
                operationIds,
                ids,
                lostWithClients,
                answerTime);
    }

    public WorkspaceSettings withLostWithClients(boolean lost) {
        return new WorkspaceSettings(
                cometd,
                delivery,
                initialization,
                initializationTime,
                plainLists,
                operationIds,
                idsInErrors,
                lost,
                answerTime);
    }

    public WorkspaceSettings withAnswerTime(Duration time) {
        return new WorkspaceSettings(
                cometd,
                delivery,
                initialization,
                initializationTime,
                plainLists,
                operationIds,
                idsInErrors,
                lostWithClients,
                time);
    }
}
