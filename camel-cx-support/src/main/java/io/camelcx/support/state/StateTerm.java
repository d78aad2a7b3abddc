// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.state;

import java.util.Optional;
import java.util.function.Supplier;
import org.apache.camel.spi.StateRepository;

/** The access of one user to a repository. Once it is fenced it stays so, and asks the repository no more. */
final class StateTerm {

    private final StateAccess access;
    private volatile Optional<StateFencedException> fenced = Optional.empty();

    StateTerm(StateAccess access) {
        this.access = access;
    }

    /** A term of a repository that can fence; else access to all that it holds. */
    static StateTerm of(StateRepository<String, String> repository) {
        return new StateTerm(
                repository instanceof FencedStateRepository fencing ? fencing.newTerm() : new Unfenced(repository));
    }

    /** Access that is never fenced. */
    static StateTerm shared(StateRepository<String, String> repository) {
        return new StateTerm(
                repository instanceof FencedStateRepository fencing ? fencing.shared() : new Unfenced(repository));
    }

    Optional<String> read(String key) {
        return Optional.ofNullable(unlessFenced(() -> access.getState(key)));
    }

    void write(String key, String value) {
        unlessFenced(() -> {
            access.setState(key, value);
            return null;
        });
    }

    void check(String key) {
        unlessFenced(() -> {
            access.check(key);
            return null;
        });
    }

    Optional<StateFencedException> fenced() {
        return fenced;
    }

    private <T> T unlessFenced(Supplier<T> call) {
        fenced.ifPresent(refusal -> {
            throw refusal;
        });
        try {
            return call.get();
        } catch (StateFencedException refusal) {
            fenced = Optional.of(refusal);
            throw refusal;
        }
    }

    private record Unfenced(StateRepository<String, String> repository) implements StateAccess {

        @Override
        public String getState(String key) {
            return repository.getState(key);
        }

        @Override
        public void setState(String key, String value) {
            repository.setState(key, value);
        }

        @Override
        public void check(String key) {
            // Such a repository has no owner.
        }
    }
}
