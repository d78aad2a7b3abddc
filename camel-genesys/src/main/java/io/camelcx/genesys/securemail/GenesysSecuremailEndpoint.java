// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.securemail;

import io.camelcx.genesys.GenesysApi;
import io.camelcx.genesys.GenesysConnection;
import io.camelcx.genesys.securemail.client.SecureMailClient;
import io.camelcx.genesys.securemail.client.Securebox;
import io.camelcx.support.component.OperationProducer;
import io.camelcx.support.component.PollingEndpoint;
import java.util.Optional;
import org.apache.camel.Category;
import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.api.management.ManagedAttribute;
import org.apache.camel.api.management.ManagedResource;
import org.apache.camel.spi.IdempotentRepository;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriEndpoint;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriPath;
import org.apache.camel.support.processor.idempotent.MemoryIdempotentRepository;

/**
 * Secure mails of Genesys Multicloud CX (Secure Email API): send, list and read them, and receive the unread ones of contacts, with attachments.
 */
@ManagedResource(description = "Managed genesys-securemail endpoint")
@UriEndpoint(
        firstVersion = "0.1.0",
        scheme = "genesys-securemail",
        title = "Genesys Secure Email",
        syntax = "genesys-securemail:securebox",
        category = {Category.SAAS, Category.MAIL},
        headersClass = GenesysSecuremailConstants.class)
public class GenesysSecuremailEndpoint extends PollingEndpoint<GenesysConnection> {

    private static final long DEFAULT_DELAY = 60_000;
    private static final int MIN_MAIL_SIZE = 1024;
    private static final int MAX_IDS = 10_000;

    @UriPath(
            description =
                    "The name of the secure box, by which a contact communicates with one department: 3 to 16 characters "
                            + "of A-Z, a-z and 0-9; or - for the box without a name.")
    @Metadata(required = true)
    private final String securebox;

    @UriParam
    private final GenesysSecuremailConfiguration configuration;

    /** Only for Camel's generator: the base class holds the value. */
    @UriParam(
            label = "consumer,scheduler",
            defaultValue = "" + DEFAULT_DELAY,
            description = "Milliseconds between two polls. A poll delivers all unread mails.")
    private long delay;

    private final Securebox box;

    /** A restart of the route creates another consumer. */
    private final IdempotentRepository inMemory = MemoryIdempotentRepository.memoryIdempotentRepository(MAX_IDS);

    GenesysSecuremailEndpoint(
            String uri,
            GenesysSecuremailComponent component,
            Securebox securebox,
            GenesysSecuremailConfiguration configuration) {
        super(uri, component, "securebox", securebox.toString(), DEFAULT_DELAY);
        this.securebox = securebox.toString();
        this.box = securebox;
        this.configuration = configuration;
    }

    @Override
    public Producer createProducer() {
        return new OperationProducer(this, () -> new GenesysSecuremailOperations(this));
    }

    @Override
    public Consumer createConsumer(Processor processor) throws Exception {
        GenesysSecuremailConsumer consumer = new GenesysSecuremailConsumer(this, processor);
        configureConsumer(consumer);
        return consumer;
    }

    /** The API of the connection, started. */
    GenesysApi api() throws Exception {
        return connection().api();
    }

    /** The vendor's API. */
    SecureMailClient client() throws Exception {
        int size = configuration.getMaxMailSize();
        if (size < MIN_MAIL_SIZE) {
            throw new IllegalArgumentException("maxMailSize must be at least " + MIN_MAIL_SIZE + ", but is " + size);
        }
        return new SecureMailClient(api(), configuration.fields(), size);
    }

    /** The ids of the mails that were processed. */
    IdempotentRepository processed() {
        return Optional.ofNullable(configuration.getIdempotentRepository()).orElse(inMemory);
    }

    /** The box. */
    Securebox box() {
        return box;
    }

    /** The name of the box, or {@code -}. */
    public String getSecurebox() {
        return securebox;
    }

    @Override
    public GenesysSecuremailConfiguration getConfiguration() {
        return configuration;
    }

    @Override
    protected String serviceUrl(GenesysConnection connection) {
        return connection.nexusUrl();
    }

    @ManagedAttribute(description = "Mails that the routes have processed since the consumers were created")
    public long getDeliveredMails() {
        return consumers().sum(GenesysSecuremailConsumer.class, GenesysSecuremailConsumer::deliveredMails);
    }

    @ManagedAttribute(description = "Mails that cannot be delivered or marked as read at present, and are retried")
    public long getFailingMails() {
        return consumers().sum(GenesysSecuremailConsumer.class, GenesysSecuremailConsumer::failingMails);
    }

    @ManagedAttribute(description = "Unread mails that the last polls have found")
    public long getUnreadMails() {
        return consumers().sum(GenesysSecuremailConsumer.class, GenesysSecuremailConsumer::unreadMails);
    }
}
