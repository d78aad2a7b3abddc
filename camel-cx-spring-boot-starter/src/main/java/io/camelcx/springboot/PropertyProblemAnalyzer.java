// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.springboot;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows a {@link PropertyProblem} as Spring Boot shows why an application failed to start. */
final class PropertyProblemAnalyzer extends AbstractFailureAnalyzer<PropertyProblem> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, PropertyProblem problem) {
        return new FailureAnalysis(problem.description(), problem.action(), rootFailure);
    }
}
