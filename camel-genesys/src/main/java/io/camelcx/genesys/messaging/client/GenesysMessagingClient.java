// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.messaging.client;

import com.fasterxml.jackson.databind.JsonNode;
import io.camelcx.genesys.GenesysApi;
import io.camelcx.genesys.GenesysEnvelope;
import io.camelcx.support.async.Futures;
import io.camelcx.support.error.CxApiException;
import io.camelcx.support.fetch.DownloadSink;
import io.camelcx.support.http.ApiRequest;
import io.camelcx.support.http.ApiResponse;
import io.camelcx.support.http.MultipartBody;
import io.camelcx.support.http.PathSegment;
import io.camelcx.support.http.RequestBody;
import io.camelcx.support.http.ResponseReader;
import io.camelcx.support.http.UnacceptableAnswerException;
import io.camelcx.support.signature.HubSignature;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * The vendor's Third-Party Messaging API for one channel: each request is signed by the channel's secret. Every failure of a call is a
 * {@link CxApiException}. A request that sends or uploads something is sent once: the vendor's reference does not say what a second one does.
 */
public final class GenesysMessagingClient {

    private static final String SCHEME = "genesys-messaging";
    private static final String CONTACT_CENTER_HEADER = "x-ccid";
    private static final String TRACE_HEADER = "X-B3-TraceId";
    private static final long MAX_RESPONSE_BYTES = 1024 * 1024;
    private static final byte[] NO_BODY = {};
    private static final int NOT_FOUND = 404;

    private final GenesysApi api;
    private final String contactCenterId;
    private final HubSignature signature;
    private final String path;
    private final URI messages;
    private final ResponseReader<JsonNode> envelope;

    /**
     * A client of a channel.
     *
     * @throws IllegalArgumentException if the connection has no secret of the channel, or no id of the contact center
     */
    public GenesysMessagingClient(GenesysApi api, String channelId) {
        this.api = api;
        this.contactCenterId = api.contactCenterFor(SCHEME);
        this.signature = api.channelSecrets().required(channelId, SCHEME);
        this.path = "/nexus/v3/channels/" + PathSegment.encode(channelId);
        this.messages = api.nexusUri(path + "/messages");
        ResponseReader<JsonNode> json =
                GenesysEnvelope.opening(ResponseReader.json(api.json(), JsonNode.class, MAX_RESPONSE_BYTES));
        this.envelope = response -> requireEnvelope(json.read(response));
    }

    /** Sends messages. */
    public CompletableFuture<SentMessages> send(MessagesRequest messages, String traceId) {
        return post("send messages", messages, traceId).thenApply(SentMessages::read);
    }

    /** Sends receipts. */
    public CompletableFuture<Void> report(List<DeliveryReceipt> receipts, String traceId) {
        MessagesRequest request = MessagesRequest.of(api.mapper()
                .createArrayNode()
                .addAll(receipts.stream().map(DeliveryReceipt::json).toList()));
        return post("send receipts", request, traceId).thenAccept(accepted -> {});
    }

    /** Uploads a file. */
    public CompletableFuture<MediaResource> upload(MediaUpload file, UploadSignature over, String traceId) {
        MultipartBody form = file.form();
        ApiRequest.Builder request =
                ApiRequest.post("upload media", api.nexusUri(path + "/media")).multipart(form);
        return send(request, file.signature(over, form, signature), traceId, this::media);
    }

    /** Reads a file. A call that is repeated begins again. */
    public CompletableFuture<MediaFile> download(String mediaId, DownloadSink target, String traceId) {
        ApiRequest.Builder request = ApiRequest.get("download media", mediaUri(mediaId));
        return send(request, signature.sign(NO_BODY), traceId, new MediaReader(api.json(), target));
    }

    /** Deletes a file. One that the vendor does not know any more, after a response was lost, was deleted by the earlier attempt. */
    public CompletableFuture<MediaResource> delete(String mediaId, String traceId) {
        ApiRequest.Builder request = ApiRequest.delete("delete media", mediaUri(mediaId));
        return send(request, signature.sign(NO_BODY), traceId, envelope)
                .thenApply(response -> response.path("data").path("mediaId").isTextual()
                        ? resource(response)
                        : MediaResource.ofId(mediaId))
                .exceptionallyCompose(failure -> deletedBefore(Futures.unwrap(failure))
                        ? CompletableFuture.completedFuture(MediaResource.ofId(mediaId))
                        : CompletableFuture.failedFuture(Futures.unwrap(failure)));
    }

    private boolean deletedBefore(Throwable failure) {
        return failure instanceof CxApiException refusal
                && refusal.outcomeUnknown()
                && refusal.status().orElse(0) == NOT_FOUND
                && GenesysEnvelope.of(refusal, api.json()).isPresent();
    }

    private CompletableFuture<JsonNode> post(String operation, MessagesRequest content, String traceId) {
        byte[] body = content.bytes(api.mapper());
        ApiRequest.Builder request =
                ApiRequest.post(operation, messages).body(RequestBody.of(body), "application/json");
        return send(request, signature.sign(body), traceId, envelope);
    }

    private <T> CompletableFuture<T> send(
            ApiRequest.Builder request, String signed, String traceId, ResponseReader<T> reader) {
        request.header(HubSignature.HEADER, signed)
                .header(CONTACT_CENTER_HEADER, contactCenterId)
                .header(TRACE_HEADER, traceId)
                .withoutBearer();
        return api.transport().send(request.build(), reader);
    }

    private URI mediaUri(String mediaId) {
        return api.nexusUri(path + "/media/" + PathSegment.encode(mediaId));
    }

    private MediaResource media(ApiResponse response) throws IOException {
        JsonNode body = envelope.read(response);
        if (!body.at("/data/mediaId").isTextual()
                || body.at("/data/mediaId").textValue().isBlank()) {
            throw new UnacceptableAnswerException("the response has no mediaId");
        }
        return resource(body);
    }

    private MediaResource resource(JsonNode response) {
        return api.mapper().convertValue(response.path("data"), MediaResource.class);
    }

    private static JsonNode requireEnvelope(JsonNode response) throws UnacceptableAnswerException {
        if (!GenesysEnvelope.isAround(response)) {
            throw new UnacceptableAnswerException("the response has no status with a code");
        }
        return response;
    }
}
