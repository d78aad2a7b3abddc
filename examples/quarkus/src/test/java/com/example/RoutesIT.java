// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package com.example;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same with the packaged application, as {@code java -jar target/quarkus-app/quarkus-run.jar} starts it. */
@QuarkusIntegrationTest
class RoutesIT extends RoutesTest {}
