package dev.sigx.build;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.IntToLongFunction;
import java.util.function.LongFunction;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Lambdas and method references of every kind; what they answer is the same before and after the step of the build. */
public final class Lambdas extends Base implements Supplier<List<String>> {
    private final List<String> said = new ArrayList<>();
    private final int own = 7;

    private interface Three {
        String of(byte a, long b, Object c);

        default Supplier<String> later() {
            return () -> of((byte) 1, 2, this instanceof Three);
        }
    }

    private static final class Pair {
        private final int left;
        private final double right;

        private Pair(int left, double right) {
            this.left = left;
            this.right = right;
        }

        private static int sum(int... all) {
            return Arrays.stream(all).sum();
        }
    }

    private void say(Object text) {
        said.add(String.valueOf(text));
    }

    private static <T> T same(T value) {
        return value;
    }

    @Override
    public List<String> get() {
        nothingHeld();
        held((byte) 3, 'x', 5L, 1.5f, 2.5, true, "text");
        conversions();
        references();
        streams();
        Supplier<Runnable> nested = () -> () -> say("nested " + own);
        nested.get().run();
        say(super.protectedSupplier().get());
        Three three = (a, b, c) -> a + " " + b + " " + c + " " + own;
        say(three.later().get());
        return said;
    }

    private void nothingHeld() {
        for (int i = 0; i < 2; i++) {
            Supplier<String> supplier = () -> "nothing";
            said.add(supplier.get());
            Predicate<Object> none = value -> false;
            say(none.negate().test("any"));
        }
        Supplier<String> first = only();
        say(first == only());
    }

    private static Supplier<String> only() {
        return () -> "one object each time";
    }

    private void held(byte b, char c, long l, float f, double d, boolean z, String text) {
        int[] array = {1, 2};
        Function<String, String> all =
                more -> b + "," + c + "," + l + "," + f + "," + d + "," + z + "," + text + "," + array[1] + "," + more;
        say(all.apply("more"));
        Runnable change = () -> array[1] += own;
        change.run();
        say(all.apply("again"));
    }

    private void conversions() {
        ToIntFunction<String> unboxed = Integer::valueOf;
        say(unboxed.applyAsInt("12"));
        ToLongFunction<Integer> widened = Integer::intValue;
        say(widened.applyAsLong(4));
        ToDoubleFunction<Long> farther = Long::longValue;
        say(farther.applyAsDouble(5L));
        DoubleUnaryOperator primitive = Math::sqrt;
        say(primitive.applyAsDouble(9));
        IntToLongFunction longer = Math::abs;
        say(longer.applyAsLong(-3));
        Function<Integer, Long> both = Long::valueOf;
        say(both.apply(8));
        IntFunction<Object> boxed = Integer::toString;
        say(boxed.apply(6));
        LongFunction<Number> asNumber = Long::valueOf;
        say(asNumber.apply(9));
        Consumer<String> dropped = said::add;
        dropped.accept("an answer that is dropped");
        Function<Character, Integer> character = value -> value + 1;
        say(character.apply('a'));
        Function<Short, Double> fromShort = value -> value / 2.0;
        say(fromShort.apply((short) 5));
        Supplier<Long> large = () -> 1L << 40;
        say(large.get());
    }

    private void references() {
        BiFunction<Integer, Double, Pair> make = Pair::new;
        Pair pair = make.apply(2, 0.5);
        say(pair.left + pair.right);
        IntFunction<int[]> array = int[]::new;
        say(array.apply(3).length);
        Function<Integer, List<String>[]> arrays = List[]::new;
        say(arrays.apply(2).length);
        BiFunction<Integer, Integer, Integer> variable = Pair::sum;
        say(variable.apply(3, 4));
        Function<String, Integer> unbound = String::length;
        say(unbound.apply("four"));
        UnaryOperator<String> bound = "bound "::concat;
        say(bound.apply("to it"));
        Comparator<String> natural = String::compareTo;
        say(natural.reversed().compare("a", "b"));
        Function<List<?>, Integer> ofInterface = List::size;
        say(ofInterface.apply(List.of(1, 2)));
        Supplier<String> inherited = super::named;
        say(inherited.get());
        Function<String, String> generic = Lambdas::same;
        say(generic.apply("generic"));
        String none = null;
        try {
            Supplier<Integer> never = none::length;
            say(never);
        } catch (NullPointerException e) {
            say("null is refused at once");
        }
    }

    private void streams() {
        say(Stream.of("b", "a", "c")
                .sorted(Comparator.comparing(Function.identity()))
                .collect(Collectors.joining()));
        say(IntStream.range(0, 5).mapToObj(i -> i * own).map(String::valueOf).toList());
        say(Stream.iterate(1, i -> i * 2).limit(5).mapToInt(Integer::intValue).sum());
        String[] sorted = Stream.of("z", "y").sorted().toArray(String[]::new);
        say(sorted[0]);
    }
}

class Base {
    protected String named() {
        return "inherited";
    }

    protected Supplier<String> protectedSupplier() {
        return this::named;
    }
}
