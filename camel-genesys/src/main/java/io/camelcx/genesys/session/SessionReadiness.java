// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.session;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;

/** Whether the vendor has initialized a session: operations wait for it. */
public final class SessionReadiness {

    private final ReentrantLock lock = new ReentrantLock();
    private CompletableFuture<JsonNode> ready = new CompletableFuture<>();

    /** Done with what the vendor says of the session's user when it is ready. Another future replaces it when the session is lost. */
    public CompletableFuture<JsonNode> current() {
        lock.lock();
        try {
            return ready;
        } finally {
            lock.unlock();
        }
    }

    /** The session is lost. */
    public void reset() {
        lock.lock();
        try {
            if (ready.isDone()) {
                ready = new CompletableFuture<>();
            }
        } finally {
            lock.unlock();
        }
    }

    /**
     * An operation has found the session lost.
     *
     * @param used what the operation has waited for
     * @return whether this is new
     */
    public boolean reset(CompletableFuture<JsonNode> used) {
        lock.lock();
        try {
            boolean isNew = ready == used;
            if (isNew) {
                ready = new CompletableFuture<>();
            }
            return isNew;
        } finally {
            lock.unlock();
        }
    }

    /** The session is ready. */
    public void complete(JsonNode user) {
        if (!current().complete(user)) {
            reset();
            current().complete(user);
        }
    }

    /** The vendor has refused the session, or the session has ended. */
    public void fail(Throwable reason) {
        current().completeExceptionally(reason);
    }
}
