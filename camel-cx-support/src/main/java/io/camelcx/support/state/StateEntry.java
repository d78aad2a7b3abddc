// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.state;

import java.util.Optional;
import org.apache.camel.CamelContext;
import org.apache.camel.spi.StateRepository;

/**
 * A text in a repository.
 *
 * @param repository where it is kept; empty if it is not kept at all
 * @param key        under which
 */
public record StateEntry(Optional<StateRepository<String, String>> repository, String key) {

    /**
     * A text in a repository, which is started unless it is running, and stopped with the context at the latest.
     *
     * @param repository null if it is not to be kept
     */
    public static StateEntry in(CamelContext context, StateRepository<String, String> repository, String key)
            throws Exception {
        if (repository != null) {
            RepositoryUse.begin(context, repository);
        }
        return new StateEntry(Optional.ofNullable(repository), key);
    }

    /** It is not used any more; a {@link StateFile} that has no other user frees its file for other processes. */
    public void release() {
        repository.ifPresent(RepositoryUse::end);
    }

    /** What is kept; empty if nothing is, or blanks. */
    public Optional<String> read() {
        return repository.map(kept -> kept.getState(key)).filter(text -> !text.isBlank());
    }

    /** Keeps another text; it is in the repository when the method returns. */
    public void write(String text) {
        repository.ifPresent(kept -> kept.setState(key, text));
    }
}
