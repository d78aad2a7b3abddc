// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.openmedia;

import io.camelcx.genesys.openmedia.client.Interaction;
import io.camelcx.genesys.openmedia.client.InteractionKey;
import io.camelcx.genesys.openmedia.watch.Differences;
import io.camelcx.genesys.openmedia.watch.Observer;
import io.camelcx.support.exchange.CommaList;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;

/** The options of a consumer, read and checked. */
final class WatchOptions {

    private final GenesysOpenmediaEndpoint endpoint;
    private final GenesysOpenmediaConfiguration options;

    WatchOptions(GenesysOpenmediaEndpoint endpoint) {
        this.endpoint = endpoint;
        this.options = endpoint.getConfiguration();
    }

    /** What is watched from the start. */
    Set<InteractionKey> configured() {
        Set<InteractionKey> keys = new LinkedHashSet<>();
        CommaList.of(options.getInteractionIds()).stream()
                .map(InteractionKey.ById::new)
                .forEach(keys::add);
        CommaList.of(options.getExternalIds()).stream()
                .map(InteractionKey.ByExternalId::new)
                .forEach(keys::add);
        return keys;
    }

    /** How many interactions are read at the same time. */
    int concurrentReads() {
        int reads = options.getConcurrentReads();
        if (reads < 1 || reads > InteractionReader.MAX_CONCURRENT) {
            throw new IllegalArgumentException(
                    "concurrentReads must be between 1 and " + InteractionReader.MAX_CONCURRENT + ", but is " + reads);
        }
        return reads;
    }

    /** What tells changes and ends. */
    Observer observer() {
        Duration patience = options.getMissingTimeout();
        if (patience.isNegative()) {
            throw new IllegalArgumentException("missingTimeout must not be negative, but is " + patience);
        }
        return new Observer(new Differences(CommaList.of(options.getIgnoredProperties())), ended(), patience);
    }

    private Predicate<Interaction> ended() {
        if (options.getEndedWhen() == null) {
            return interaction -> false;
        }
        CamelContext context = endpoint.getCamelContext();
        org.apache.camel.Predicate simple = context.resolveLanguage("simple").createPredicate(options.getEndedWhen());
        simple.init(context);
        return interaction -> {
            Exchange exchange = endpoint.createExchange();
            InteractionMessage.write(exchange.getMessage(), interaction);
            return simple.matches(exchange);
        };
    }
}
