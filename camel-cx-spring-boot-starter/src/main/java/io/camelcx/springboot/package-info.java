// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
/** Camel CX in Spring Boot: properties for components and connections. */
package io.camelcx.springboot;
