// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.springboot.app;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** An application whose routes are YAML files. */
@SpringBootApplication
public class TestApplication {}
