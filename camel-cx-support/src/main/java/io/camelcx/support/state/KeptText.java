/*
 * Copyright the Camel CX authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
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
public record KeptText(Optional<StateRepository<String, String>> repository, String key) {

    /**
     * A text in a repository, which is started unless it is running, and stopped with the context at the latest.
     *
     * @param repository null if it is not to be kept
     */
    public static KeptText in(CamelContext context, StateRepository<String, String> repository, String key)
            throws Exception {
        if (repository != null) {
            RepositoryUse.begin(context, repository);
        }
        return new KeptText(Optional.ofNullable(repository), key);
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
