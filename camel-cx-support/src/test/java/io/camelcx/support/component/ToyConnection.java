// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.component;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.support.service.ServiceSupport;

/** A system that stores notes, and the connection to it. */
public class ToyConnection extends ServiceSupport {

    final List<ToyNote> notes = new CopyOnWriteArrayList<>();
    volatile CompletableFuture<Void> response = CompletableFuture.completedFuture(null);

    CompletableFuture<ToyNote> create(String text) {
        ToyNote note = new ToyNote(notes.size(), text);
        return response.thenApply(done -> {
            notes.add(note);
            return note;
        });
    }

    /** @throws IllegalStateException if the system is out of order */
    List<ToyNote> after(int position) {
        if (response.isCompletedExceptionally()) {
            Throwable failure = response.handle((done, cause) -> cause).join();
            if (failure instanceof Error fault) {
                throw fault;
            }
            throw new IllegalStateException("The system is out of order");
        }
        return notes.subList(position, notes.size());
    }
}
