package dev.sigx.loading;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Runs tests only where a command succeeds: they use a program that is no part of the build. Elsewhere they count as
 * skipped, and a line of the test report says what did not run.
 */
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@ExtendWith(InstalledCondition.class)
@interface WhereInstalled {
    /** The command and its arguments. */
    String[] value();
}
