package org.sonolens.memory;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Hands each test a traced ledger of its own and fails the test that leaves anything open in it, with the stack that the
 * first survivor was allocated on as cause.
 */
public final class NativeLeakCheck implements BeforeEachCallback, AfterEachCallback, ParameterResolver {
    private static final ExtensionContext.Namespace NAMES = ExtensionContext.Namespace.create(NativeLeakCheck.class);

    @Override
    public void beforeEach(ExtensionContext test) {
        test.getStore(NAMES)
                .put("ledger", new MemoryLedger(MemoryLedger.DEFAULT_BUDGET_BYTES, true, AllocationGuard.NONE));
    }

    @Override
    public void afterEach(ExtensionContext test) {
        ledger(test).assertEmpty();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == MemoryLedger.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return ledger(test);
    }

    private static MemoryLedger ledger(ExtensionContext test) {
        return test.getStore(NAMES).get("ledger", MemoryLedger.class);
    }
}
