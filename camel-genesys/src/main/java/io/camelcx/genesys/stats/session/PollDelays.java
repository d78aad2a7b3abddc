package io.camelcx.genesys.stats.session;

import io.camelcx.support.retry.Backoff;
import java.util.concurrent.ThreadLocalRandom;
import org.cometd.client.BayeuxClient;

/** The delays between polls that fail, as the CometD client asks for them. */
final class PollDelays implements BayeuxClient.BackOffStrategy {

    private final Backoff backoff;
    private volatile int attempt;
    private volatile long current;

    PollDelays(Backoff backoff) {
        this.backoff = backoff;
    }

    @Override
    public long current() {
        return current;
    }

    @Override
    public long next() {
        attempt++;
        current = backoff.delay(attempt, ThreadLocalRandom.current()).toMillis();
        return current;
    }

    @Override
    public void reset() {
        attempt = 0;
        current = 0;
    }
}
