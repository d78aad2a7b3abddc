// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.state;

import java.util.Optional;
import org.apache.camel.CamelContext;
import org.apache.camel.spi.StateRepository;

/**
 * An entry of a state repository.
 *
 * @param repository the repository; empty if the entry is not stored
 * @param key        the key of the entry
 */
public record StateEntry(Optional<StateRepository<String, String>> repository, String key) {

    /**
     * An entry of a repository, which is started unless it is running, and stopped with the context at the latest.
     *
     * @param repository null if the entry is not stored
     */
    public static StateEntry in(CamelContext context, StateRepository<String, String> repository, String key)
            throws Exception {
        if (repository != null) {
            RepositoryUse.begin(context, repository);
        }
        return new StateEntry(Optional.ofNullable(repository), key);
    }

    /** Ends the use of the entry; a {@link StateFile} without another user releases its file for other processes. */
    public void release() {
        repository.ifPresent(RepositoryUse::end);
    }

    /** The stored text; empty if there is none, or only blanks. */
    public Optional<String> read() {
        return repository.map(kept -> kept.getState(key)).filter(text -> !text.isBlank());
    }

    /** Stores a text; it is in the repository when the method returns. */
    public void write(String text) {
        repository.ifPresent(kept -> kept.setState(key, text));
    }
}
