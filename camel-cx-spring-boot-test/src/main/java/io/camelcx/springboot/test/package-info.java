// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
/** Tests of Spring Boot applications against the simulator. */
package io.camelcx.springboot.test;
