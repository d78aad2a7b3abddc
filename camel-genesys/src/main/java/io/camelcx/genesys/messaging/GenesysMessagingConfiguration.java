// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.messaging;

import io.camelcx.genesys.GenesysConnection;
import io.camelcx.genesys.messaging.client.ReceiptStatus;
import io.camelcx.genesys.messaging.client.UploadSignature;
import io.camelcx.support.webhook.WebhookConsumerConfiguration;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

/** The options of {@code genesys-messaging}. */
@UriParams
public class GenesysMessagingConfiguration extends WebhookConsumerConfiguration<GenesysConnection> {

    @UriParam(
            label = "common",
            description =
                    "The connection to Genesys: base URLs, API key, contact center, the channels' secrets and the HTTP client. Found by its type if"
                            + " the registry contains just one.")
    @Metadata(autowired = true)
    private GenesysConnection connection;

    @UriParam(label = "producer", defaultValue = "send", description = "The operation of the producer.")
    private GenesysMessagingOperation operation = GenesysMessagingOperation.send;

    @UriParam(
            label = "producer",
            description =
                    "The id of the sender, such as a telephone number, of a message that is made of a text, and of a receipt. May be a simple"
                            + " expression. By default, a receipt's is that of the message in the body, or else the channel.")
    private String from;

    @UriParam(
            label = "producer",
            description =
                    "The id of the recipient of a message that is made of a text, and of a receipt. May be a simple expression. By default, a message's"
                            + " is the channel, and a receipt's is that of the message in the body.")
    private String to;

    @UriParam(
            label = "producer",
            defaultValue = "Text",
            description = "The type of a message that is made of a text. May be a simple expression.")
    private String messageType = "Text";

    @UriParam(
            label = "producer",
            description =
                    "The id of the agent's message of a receipt. May be a simple expression. By default, that of the message in the body.")
    private String messageId;

    @UriParam(label = "producer", defaultValue = "Delivered", description = "The status of a receipt.")
    private ReceiptStatus status = ReceiptStatus.Delivered;

    @UriParam(
            label = "producer",
            description =
                    "The code of the reason of a receipt with the status Failed: 305 expired, 310 rate limit reached, 350 not allowed, 500 general error,"
                            + " 510 unsupported message, 512 unknown message, 520 invalid structure, 530 invalid destination. May be a simple expression.")
    private String reasonCode;

    @UriParam(
            label = "producer",
            description = "The reason of a receipt with the status Failed in words. May be a simple expression.")
    private String reasonMessage;

    @UriParam(
            label = "producer",
            description = "The id of the file to download or to delete. May be a simple expression.")
    private String mediaId;

    @UriParam(
            label = "producer",
            description =
                    "The name of the file to upload. May be a simple expression. By default, the header CamelFileName, else the name of the file in the body.")
    private String fileName;

    @UriParam(
            label = "producer,advanced",
            defaultValue = "emptyBody",
            description =
                    "What the signature of an upload is computed over, which the vendor's reference does not say. Requests without a body are signed"
                            + " over an empty one.")
    private UploadSignature uploadSignature = UploadSignature.emptyBody;

    public GenesysMessagingConfiguration() {
        super(GenesysConnection.class);
    }

    @Override
    public GenesysConnection getConnection() {
        return connection;
    }

    public void setConnection(GenesysConnection connection) {
        this.connection = connection;
    }

    public GenesysMessagingOperation getOperation() {
        return operation;
    }

    public void setOperation(GenesysMessagingOperation operation) {
        this.operation = operation;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }

    public String getMessageType() {
        return messageType;
    }

    public void setMessageType(String messageType) {
        this.messageType = messageType;
    }

    public String getMessageId() {
        return messageId;
    }

    public void setMessageId(String messageId) {
        this.messageId = messageId;
    }

    public ReceiptStatus getStatus() {
        return status;
    }

    public void setStatus(ReceiptStatus status) {
        this.status = status;
    }

    public String getReasonCode() {
        return reasonCode;
    }

    public void setReasonCode(String reasonCode) {
        this.reasonCode = reasonCode;
    }

    public String getReasonMessage() {
        return reasonMessage;
    }

    public void setReasonMessage(String reasonMessage) {
        this.reasonMessage = reasonMessage;
    }

    public String getMediaId() {
        return mediaId;
    }

    public void setMediaId(String mediaId) {
        this.mediaId = mediaId;
    }

    public String getFileName() {
        return fileName;
    }

    public void setFileName(String fileName) {
        this.fileName = fileName;
    }

    public UploadSignature getUploadSignature() {
        return uploadSignature;
    }

    public void setUploadSignature(UploadSignature uploadSignature) {
        this.uploadSignature = uploadSignature;
    }
}
