// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.provisioning;

import com.fasterxml.jackson.databind.JsonNode;
import io.camelcx.genesys.operation.OperationInput;
import io.camelcx.genesys.provisioning.client.ProvisioningOperation;
import io.camelcx.support.component.ComponentFiles;
import io.camelcx.support.fetch.DownloadedFile;
import io.camelcx.support.http.ApiResponse;
import io.camelcx.support.http.ExpectedContent;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.apache.camel.Exchange;

/**
 * Downloads a file of the vendor to a temporary file, which is the body of the message then.
 *
 * @param calls makes the call
 * @param files has the temporary files
 */
record Download(ProvisioningCalls calls, ComponentFiles files) {

    CompletableFuture<Void> run(Exchange exchange, ProvisioningOperation operation, OperationInput input) {
        calls.check(operation, input);
        return files.download(
                        exchange,
                        file -> calls.read(operation, input, response -> copy(response, file)),
                        Long::longValue)
                .thenAccept(length -> {});
    }

    private long copy(ApiResponse response, DownloadedFile file) throws IOException {
        boolean json = response.header("Content-Type")
                .orElse("")
                .toLowerCase(Locale.ROOT)
                .contains("json");
        if (json) {
            // The vendor's refusal, or a file in JSON.
            JsonNode content = calls.session()
                    .client()
                    .json()
                    .read(response)
                    .orElseThrow(() -> response.problem("the file is empty"));
            byte[] bytes = content.toString().getBytes(StandardCharsets.UTF_8);
            try (OutputStream target = file.begin()) {
                target.write(bytes);
            }
            return bytes.length;
        }
        try (OutputStream target = file.begin();
                InputStream content = response.body(ExpectedContent.csv())) {
            return content.transferTo(target);
        }
    }
}
