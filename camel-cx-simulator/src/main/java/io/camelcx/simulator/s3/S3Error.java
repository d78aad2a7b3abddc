// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.s3;

import io.camelcx.simulator.http.Answer;
import java.time.Duration;
import java.time.Instant;

/** The errors of Amazon S3, as its REST API documents them. */
public final class S3Error {

    private S3Error() {}

    public static Answer twoWaysOfAuthentication() {
        return answer(
                400,
                "InvalidArgument",
                "Only one auth mechanism allowed; only the X-Amz-Algorithm query parameter, Signature query string"
                        + " parameter or the Authorization header should be specified",
                "<ArgumentName>Authorization</ArgumentName>");
    }

    /** A header that S3 did not expect beside a signed URL. */
    public static Answer unexpectedHeader(String name) {
        return answer(400, "InvalidArgument", "The header is not signed", "<ArgumentName>" + name + "</ArgumentName>");
    }

    public static Answer accessDenied() {
        return answer(403, "AccessDenied", "Access Denied", "");
    }

    public static Answer expired(Duration lifetime, Instant end, Instant now) {
        return answer(
                403,
                "AccessDenied",
                "Request has expired",
                "<X-Amz-Expires>" + lifetime.toSeconds() + "</X-Amz-Expires><Expires>" + end + "</Expires><ServerTime>"
                        + now + "</ServerTime>");
    }

    public static Answer badSignature() {
        return answer(
                403,
                "SignatureDoesNotMatch",
                "The request signature we calculated does not match the signature you provided."
                        + " Check your key and signing method.",
                "");
    }

    public static Answer noSuchKey() {
        return answer(404, "NoSuchKey", "The specified key does not exist.", "");
    }

    private static Answer answer(int status, String code, String message, String details) {
        return Answer.xml(
                status,
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Error><Code>" + code + "</Code><Message>" + message
                        + "</Message>" + details + "<RequestId>0000000000000000</RequestId></Error>");
    }
}
