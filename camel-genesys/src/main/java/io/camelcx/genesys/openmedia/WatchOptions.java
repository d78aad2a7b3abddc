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

/** Reads and validates the options of a consumer. */
final class WatchOptions {

    /** Other endpoints need the workers of the connection too. */
    private static final int MAX_CONCURRENT_READS = 16;

    private WatchOptions() {}

    /** The interactions that the options name. */
    static Set<InteractionKey> configured(GenesysOpenmediaConfiguration options) {
        Set<InteractionKey> keys = new LinkedHashSet<>();
        CommaList.of(options.getInteractionIds()).stream()
                .map(InteractionKey.ById::new)
                .forEach(keys::add);
        CommaList.of(options.getExternalIds()).stream()
                .map(InteractionKey.ByExternalId::new)
                .forEach(keys::add);
        return keys;
    }

    static int concurrentReads(GenesysOpenmediaConfiguration options) {
        int reads = options.getConcurrentReads();
        if (reads < 1 || reads > MAX_CONCURRENT_READS) {
            throw new IllegalArgumentException(
                    "concurrentReads must be between 1 and " + MAX_CONCURRENT_READS + ", but is " + reads);
        }
        return reads;
    }

    static Observer observer(GenesysOpenmediaEndpoint endpoint) {
        GenesysOpenmediaConfiguration options = endpoint.getConfiguration();
        Duration missingTimeout = options.getMissingTimeout();
        if (missingTimeout.isNegative()) {
            throw new IllegalArgumentException("missingTimeout must not be negative, but is " + missingTimeout);
        }
        Differences differences = new Differences(CommaList.of(options.getIgnoredProperties()));
        return new Observer(differences, ended(endpoint, options.getEndedWhen()), missingTimeout);
    }

    private static Predicate<Interaction> ended(GenesysOpenmediaEndpoint endpoint, String condition) {
        if (condition == null) {
            return interaction -> false;
        }
        CamelContext context = endpoint.getCamelContext();
        org.apache.camel.Predicate simple = context.resolveLanguage("simple").createPredicate(condition);
        simple.init(context);
        return interaction -> {
            Exchange exchange = endpoint.createExchange();
            InteractionMessage.write(exchange.getMessage(), interaction);
            return simple.matches(exchange);
        };
    }
}
