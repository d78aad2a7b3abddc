// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.securemail;

import io.camelcx.genesys.GenesysConnection;
import io.camelcx.genesys.securemail.client.MailFields;
import io.camelcx.support.exchange.CommaList;
import io.camelcx.support.partition.PartitionedConfiguration;
import java.time.Duration;
import org.apache.camel.spi.IdempotentRepository;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

/** The options of {@code genesys-securemail}. */
@UriParams
public class GenesysSecuremailConfiguration extends PartitionedConfiguration<GenesysConnection> {

    @UriParam(
            label = "common",
            description =
                    "The connection to Genesys: base URLs, credentials, HTTP client. Found by its type if the registry "
                            + "contains just one.")
    @Metadata(autowired = true)
    private GenesysConnection connection;

    @UriParam(
            label = "common",
            description = "The address of the contact. For a producer it may be a simple expression; a consumer takes "
                    + "several, separated by commas, and needs at least one.")
    private String address;

    @UriParam(label = "producer", defaultValue = "send", description = "The operation of the producer.")
    private GenesysSecuremailOperation operation = GenesysSecuremailOperation.send;

    @UriParam(label = "producer", description = "The id of a mail. May be a simple expression.")
    private String id;

    @UriParam(
            label = "producer",
            defaultValue = "all",
            description = "The mails that are listed and counted: unread, read or all.")
    private GenesysSecuremailStatus status = GenesysSecuremailStatus.all;

    @UriParam(label = "producer", defaultValue = "0", description = "The index of the first mail of a list.")
    private int index = 0;

    @UriParam(label = "producer", defaultValue = "10", description = "How many mails a list has at most.")
    private int count = 10;

    @UriParam(
            label = "producer",
            description = "Whether get marks the mail as read, which also ends the routing of an inbound mail.")
    private boolean read;

    @UriParam(
            label = "producer",
            defaultValue = "inline",
            description = "How the attachments of the message are sent. inline: in Base64 in a list in the JSON of the "
                    + "mail. multipart: as files of a form, beside the JSON.")
    private GenesysSecuremailSendAs sendAs = GenesysSecuremailSendAs.inline;

    @UriParam(
            label = "consumer",
            defaultValue = "true",
            description =
                    "Whether each mail is read with its content before it is delivered. Otherwise the body is the "
                            + "mail as the list shows it.")
    private boolean content = true;

    @UriParam(
            label = "common",
            defaultValue = "true",
            description = "Whether the attachments of a mail that was read with its content become attachments of the "
                    + "message, decoded when the route reads them, and those of a message are sent.")
    private boolean attachments = true;

    @UriParam(
            label = "consumer",
            description = "A simple predicate on the mail as the list shows it, such as ${body.field('direction')} == "
                    + "'outbound'. Other mails are neither delivered nor marked as read.")
    private String filter;

    @UriParam(
            label = "consumer",
            description = "Stores the ids of the mails that the route has processed: a mail whose marking as read "
                    + "failed is marked later, and not delivered again. The last 10,000 ids are kept in memory by "
                    + "default, until the context stops.")
    private IdempotentRepository idempotentRepository;

    @UriParam(
            label = "consumer,advanced",
            defaultValue = "50",
            description = "How many mails of a list the consumer requests at once; 1 to 1000.")
    private int pageSize = 50;

    @UriParam(
            label = "consumer,advanced",
            defaultValue = "10m",
            description = "The longest delay before a mail that could not be delivered is tried again. The delay "
                    + "doubles with each failure.")
    private Duration maxFailureDelay = Duration.ofMinutes(10);

    @UriParam(
            label = "advanced",
            defaultValue = "33554432",
            description = "The most bytes of a response, which contains a mail with its attachments in Base64, and of "
                    + "the attachments of a mail that is sent inline.")
    private int maxMailSize = 32 * 1024 * 1024;

    @UriParam(
            label = "advanced",
            defaultValue = "id,secureMailId",
            description =
                    "The names of the field of a mail that contains its id, separated by commas: the first that a "
                            + "mail has counts. The vendor does not name it.")
    private String idField = MailFields.IDS;

    @UriParam(
            label = "advanced",
            defaultValue = "date,sentDate,receivedDate,createdDate,timestamp",
            description =
                    "The names of the field of a mail that contains its date, separated by commas: the first that "
                            + "a mail has counts. The consumer delivers the oldest mail first if all unread mails have a "
                            + "date, else in the order of the list.")
    private String dateField = MailFields.DATES;

    @UriParam(
            label = "advanced",
            defaultValue = "attachments",
            description = "The name of the field of a mail that contains the list of its attachments. A list that is "
                    + "sent inline has the same name.")
    private String attachmentsField = MailFields.ATTACHMENTS;

    /** Options with their defaults. */
    public GenesysSecuremailConfiguration() {
        super(GenesysConnection.class);
    }

    /** The fields of mails. */
    MailFields fields() {
        return new MailFields(CommaList.of(idField), CommaList.of(dateField), CommaList.of(attachmentsField));
    }

    @Override
    public GenesysConnection getConnection() {
        return connection;
    }

    public void setConnection(GenesysConnection connection) {
        this.connection = connection;
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address;
    }

    public GenesysSecuremailOperation getOperation() {
        return operation;
    }

    public void setOperation(GenesysSecuremailOperation operation) {
        this.operation = operation;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public GenesysSecuremailStatus getStatus() {
        return status;
    }

    public void setStatus(GenesysSecuremailStatus status) {
        this.status = status;
    }

    public int getIndex() {
        return index;
    }

    public void setIndex(int index) {
        this.index = index;
    }

    public int getCount() {
        return count;
    }

    public void setCount(int count) {
        this.count = count;
    }

    public boolean isRead() {
        return read;
    }

    public void setRead(boolean read) {
        this.read = read;
    }

    public GenesysSecuremailSendAs getSendAs() {
        return sendAs;
    }

    public void setSendAs(GenesysSecuremailSendAs sendAs) {
        this.sendAs = sendAs;
    }

    public boolean isContent() {
        return content;
    }

    public void setContent(boolean content) {
        this.content = content;
    }

    public boolean isAttachments() {
        return attachments;
    }

    public void setAttachments(boolean attachments) {
        this.attachments = attachments;
    }

    public String getFilter() {
        return filter;
    }

    public void setFilter(String filter) {
        this.filter = filter;
    }

    public IdempotentRepository getIdempotentRepository() {
        return idempotentRepository;
    }

    public void setIdempotentRepository(IdempotentRepository idempotentRepository) {
        this.idempotentRepository = idempotentRepository;
    }

    public int getPageSize() {
        return pageSize;
    }

    public void setPageSize(int pageSize) {
        this.pageSize = pageSize;
    }

    public Duration getMaxFailureDelay() {
        return maxFailureDelay;
    }

    public void setMaxFailureDelay(Duration maxFailureDelay) {
        this.maxFailureDelay = maxFailureDelay;
    }

    public int getMaxMailSize() {
        return maxMailSize;
    }

    public void setMaxMailSize(int maxMailSize) {
        this.maxMailSize = maxMailSize;
    }

    public String getIdField() {
        return idField;
    }

    public void setIdField(String idField) {
        this.idField = idField;
    }

    public String getDateField() {
        return dateField;
    }

    public void setDateField(String dateField) {
        this.dateField = dateField;
    }

    public String getAttachmentsField() {
        return attachmentsField;
    }

    public void setAttachmentsField(String attachmentsField) {
        this.attachmentsField = attachmentsField;
    }
}
