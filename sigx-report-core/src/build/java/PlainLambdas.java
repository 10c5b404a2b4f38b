import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * A step of the build: turns the lambdas and method references of compiled classes into ordinary classes.
 *
 * <p>The compiler leaves each of them to be linked when it is first met, which takes Java a tenth of a millisecond and
 * keeps the quick compiler busy besides; a small report meets some six hundred, and they were a seventh of its time
 * (docs/benchmarks.md). An ordinary class is found in the class archive and needs no linking.
 *
 * <p>What they do is unchanged: a lambda that holds on to nothing is one object, made when it is first met. Serializable
 * lambdas are left as they are, and so are classes that have been through it already.
 */
public final class PlainLambdas {
    private static final String LINKER = "java/lang/invoke/LambdaMetafactory";
    private static final String SUFFIX = "$$";
    private static final String ONLY = "ONLY";

    private final Path root;
    /** The classes made, by the class whose private members they may use. */
    private final Map<String, List<String>> members = new LinkedHashMap<>();

    private PlainLambdas(Path root) {
        this.root = root;
    }

    /** @param args the folder of the compiled classes */
    public static void main(String[] args) throws IOException {
        Path root = Path.of(args[0]);
        List<Path> classes;
        try (Stream<Path> files = Files.walk(root)) {
            classes = files.filter(file -> file.toString().endsWith(".class"))
                    .sorted()
                    .toList();
        }
        PlainLambdas step = new PlainLambdas(root);
        for (Path file : classes) {
            step.rewrite(file);
        }
        step.admit();
        for (Path file : classes) {
            step.removeLeftOver(file);
        }
    }

    private Path file(String name) {
        return root.resolve(name + ".class");
    }

    private ClassReader read(String name) throws IOException {
        return new ClassReader(Files.readAllBytes(file(name)));
    }

    private void rewrite(Path file) throws IOException {
        ClassReader reader = new ClassReader(Files.readAllBytes(file));
        ClassWriter writer = new ClassWriter(0);
        Rewriter rewriter = new Rewriter(writer);
        reader.accept(rewriter, 0);
        if (rewriter.made.isEmpty()) {
            return;
        }
        for (Lambda lambda : rewriter.made) {
            Files.write(file(lambda.name), lambda.write(rewriter.version, rewriter.host));
            members.computeIfAbsent(rewriter.host, host -> new ArrayList<>()).add(lambda.name);
        }
        Files.write(file, writer.toByteArray());
    }

    /** Lets the classes made use private members of the classes that they were made from. */
    private void admit() throws IOException {
        for (Map.Entry<String, List<String>> admitted : members.entrySet()) {
            ClassWriter writer = new ClassWriter(0);
            read(admitted.getKey()).accept(writer, 0);
            admitted.getValue().forEach(writer::visitNestMember);
            Files.write(file(admitted.getKey()), writer.toByteArray());
        }
    }

    /** Removes a class that an earlier build made, where the class that it was made from knows it no more. */
    private void removeLeftOver(Path file) throws IOException {
        String name = root.relativize(file).toString().replace('\\', '/').replaceFirst("\\.class$", "");
        if (!name.matches(".*\\$\\$\\d+")) {
            return;
        }
        String[] host = {name};
        read(name)
                .accept(
                        new ClassVisitor(Opcodes.ASM9) {
                            @Override
                            public void visitNestHost(String nestHost) {
                                host[0] = nestHost;
                            }
                        },
                        ClassReader.SKIP_CODE);
        boolean[] known = {false};
        if (Files.exists(file(host[0]))) {
            read(host[0])
                    .accept(
                            new ClassVisitor(Opcodes.ASM9) {
                                @Override
                                public void visitNestMember(String member) {
                                    known[0] |= member.equals(name);
                                }
                            },
                            ClassReader.SKIP_CODE);
        }
        if (!known[0]) {
            Files.delete(file);
        }
    }

    /** Puts the making of an ordinary object where a lambda was to be linked. */
    private static final class Rewriter extends ClassVisitor {
        private final List<Lambda> made = new ArrayList<>();
        private int version;
        private String name;
        private String host;

        Rewriter(ClassVisitor next) {
            super(Opcodes.ASM9, next);
        }

        @Override
        public void visit(int version, int access, String name, String signature, String parent, String[] interfaces) {
            this.version = version;
            this.name = name;
            this.host = name;
            super.visit(version, access, name, signature, parent, interfaces);
        }

        @Override
        public void visitNestHost(String host) {
            this.host = host;
            super.visitNestHost(host);
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String method, String descriptor, String signature, String[] exceptions) {
            MethodVisitor next = super.visitMethod(access, method, descriptor, signature, exceptions);
            return new MethodVisitor(Opcodes.ASM9, next) {
                @Override
                public void visitInvokeDynamicInsn(String called, String site, Handle linker, Object... facts) {
                    if (!linker.getOwner().equals(LINKER) || !linker.getName().equals("metafactory")) {
                        super.visitInvokeDynamicInsn(called, site, linker, facts);
                        return;
                    }
                    Lambda lambda = new Lambda(
                            name + SUFFIX + made.size(),
                            called,
                            (Type) facts[0],
                            Type.getType(site),
                            (Handle) facts[1],
                            (Type) facts[2]);
                    made.add(lambda);
                    if (lambda.captured.length == 0) {
                        visitFieldInsn(Opcodes.GETSTATIC, lambda.name, ONLY, lambda.type());
                    } else {
                        visitMethodInsn(Opcodes.INVOKESTATIC, lambda.name, "of", lambda.factory(), false);
                    }
                }
            };
        }
    }

    /** One lambda, or method reference, and the class that is made of it. */
    private static final class Lambda {
        private final String name;
        private final String method;
        private final Type erased;
        private final String parent;
        private final Type[] captured;
        private final Handle handle;
        private final Type seen;

        /**
         * @param name of the class to make
         * @param method that the lambda implements
         * @param erased the types of the method
         * @param site from what the lambda holds on to, to its interface
         * @param handle the method that it calls
         * @param seen the types of the method as its users see them
         */
        Lambda(String name, String method, Type erased, Type site, Handle handle, Type seen) {
            this.name = name;
            this.method = method;
            this.erased = erased;
            this.parent = site.getReturnType().getInternalName();
            this.captured = site.getArgumentTypes();
            this.handle = handle;
            this.seen = seen;
        }

        private String type() {
            return "L" + name + ";";
        }

        private static String field(int index) {
            return "held" + index;
        }

        private String factory() {
            return Type.getMethodDescriptor(Type.getObjectType(name), captured);
        }

        private String constructor() {
            return Type.getMethodDescriptor(Type.VOID_TYPE, captured);
        }

        byte[] write(int version, String host) {
            ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
            writer.visit(
                    version,
                    Opcodes.ACC_FINAL | Opcodes.ACC_SUPER | Opcodes.ACC_SYNTHETIC,
                    name,
                    null,
                    "java/lang/Object",
                    new String[] {parent});
            writer.visitNestHost(host);
            for (int i = 0; i < captured.length; i++) {
                field(writer, Opcodes.ACC_PRIVATE | Opcodes.ACC_FINAL, field(i), captured[i].getDescriptor());
            }
            writeConstructor(method(writer, Opcodes.ACC_PRIVATE, "<init>", constructor()));
            if (captured.length == 0) {
                field(writer, Opcodes.ACC_STATIC | Opcodes.ACC_FINAL, ONLY, type());
                writeInitializer(method(writer, Opcodes.ACC_STATIC, "<clinit>", "()V"));
            } else {
                writeFactory(method(writer, Opcodes.ACC_STATIC, "of", factory()));
            }
            writeMethod(method(writer, Opcodes.ACC_PUBLIC, method, erased.getDescriptor()));
            writer.visitEnd();
            return writer.toByteArray();
        }

        private static void field(ClassWriter writer, int access, String name, String type) {
            writer.visitField(access, name, type, null, null).visitEnd();
        }

        private static MethodVisitor method(ClassWriter writer, int access, String name, String descriptor) {
            MethodVisitor code = writer.visitMethod(access, name, descriptor, null, null);
            code.visitCode();
            return code;
        }

        private static void end(MethodVisitor code) {
            code.visitMaxs(0, 0);
            code.visitEnd();
        }

        private void writeConstructor(MethodVisitor code) {
            code.visitVarInsn(Opcodes.ALOAD, 0);
            code.visitMethodInsn(Opcodes.INVOKESPECIAL, "java/lang/Object", "<init>", "()V", false);
            int slot = 1;
            for (int i = 0; i < captured.length; i++) {
                code.visitVarInsn(Opcodes.ALOAD, 0);
                code.visitVarInsn(captured[i].getOpcode(Opcodes.ILOAD), slot);
                code.visitFieldInsn(Opcodes.PUTFIELD, name, field(i), captured[i].getDescriptor());
                slot += captured[i].getSize();
            }
            code.visitInsn(Opcodes.RETURN);
            end(code);
        }

        private void writeInitializer(MethodVisitor code) {
            code.visitTypeInsn(Opcodes.NEW, name);
            code.visitInsn(Opcodes.DUP);
            code.visitMethodInsn(Opcodes.INVOKESPECIAL, name, "<init>", "()V", false);
            code.visitFieldInsn(Opcodes.PUTSTATIC, name, ONLY, type());
            code.visitInsn(Opcodes.RETURN);
            end(code);
        }

        private void writeFactory(MethodVisitor code) {
            code.visitTypeInsn(Opcodes.NEW, name);
            code.visitInsn(Opcodes.DUP);
            int slot = 0;
            for (Type type : captured) {
                code.visitVarInsn(type.getOpcode(Opcodes.ILOAD), slot);
                slot += type.getSize();
            }
            code.visitMethodInsn(Opcodes.INVOKESPECIAL, name, "<init>", constructor(), false);
            code.visitInsn(Opcodes.ARETURN);
            end(code);
        }

        private void writeMethod(MethodVisitor code) {
            boolean makes = handle.getTag() == Opcodes.H_NEWINVOKESPECIAL;
            if (makes) {
                code.visitTypeInsn(Opcodes.NEW, handle.getOwner());
                code.visitInsn(Opcodes.DUP);
            }
            List<Type> wanted = new ArrayList<>();
            if (!makes && handle.getTag() != Opcodes.H_INVOKESTATIC) {
                wanted.add(Type.getObjectType(handle.getOwner()));
            }
            wanted.addAll(List.of(Type.getArgumentTypes(handle.getDesc())));
            for (int i = 0; i < captured.length; i++) {
                code.visitVarInsn(Opcodes.ALOAD, 0);
                code.visitFieldInsn(Opcodes.GETFIELD, name, field(i), captured[i].getDescriptor());
            }
            Type[] given = erased.getArgumentTypes();
            Type[] known = seen.getArgumentTypes();
            int slot = 1;
            for (int i = 0; i < given.length; i++) {
                code.visitVarInsn(given[i].getOpcode(Opcodes.ILOAD), slot);
                Conversion.write(code, given[i], known[i], wanted.get(captured.length + i));
                slot += given[i].getSize();
            }
            code.visitMethodInsn(call(), handle.getOwner(), handle.getName(), handle.getDesc(), handle.isInterface());
            Type made = makes ? Type.getObjectType(handle.getOwner()) : Type.getReturnType(handle.getDesc());
            leave(code, made);
            end(code);
        }

        /** A private method is called like any other by a class that may use it. */
        private int call() {
            return switch (handle.getTag()) {
                case Opcodes.H_INVOKESTATIC -> Opcodes.INVOKESTATIC;
                case Opcodes.H_NEWINVOKESPECIAL -> Opcodes.INVOKESPECIAL;
                default -> handle.isInterface() ? Opcodes.INVOKEINTERFACE : Opcodes.INVOKEVIRTUAL;
            };
        }

        private void leave(MethodVisitor code, Type made) {
            Type returned = erased.getReturnType();
            if (returned.getSort() != Type.VOID) {
                Conversion.write(code, made, made, Conversion.isPrimitive(returned) ? returned : seen.getReturnType());
            } else if (made.getSort() != Type.VOID) {
                code.visitInsn(made.getSize() == 1 ? Opcodes.POP : Opcodes.POP2);
            }
            code.visitInsn(returned.getOpcode(Opcodes.IRETURN));
        }
    }

    /** The conversions that a lambda may need between what it is given and what it calls, and back. */
    private static final class Conversion {
        private static final List<Type> PRIMITIVES = List.of(
                Type.BOOLEAN_TYPE,
                Type.CHAR_TYPE,
                Type.BYTE_TYPE,
                Type.SHORT_TYPE,
                Type.INT_TYPE,
                Type.FLOAT_TYPE,
                Type.LONG_TYPE,
                Type.DOUBLE_TYPE);

        private Conversion() {}

        static boolean isPrimitive(Type type) {
            return PRIMITIVES.contains(type);
        }

        /** @param seen what the value is known to be, which may be more than its erased type tells */
        static void write(MethodVisitor code, Type given, Type seen, Type wanted) {
            if (isPrimitive(given) && isPrimitive(wanted)) {
                widen(code, given, wanted);
            } else if (isPrimitive(given)) {
                String box = box(given);
                code.visitMethodInsn(
                        Opcodes.INVOKESTATIC,
                        box,
                        "valueOf",
                        Type.getMethodDescriptor(Type.getObjectType(box), given),
                        false);
            } else if (isPrimitive(wanted)) {
                Type held = PRIMITIVES.stream()
                        .filter(type -> box(type).equals(seen.getInternalName()))
                        .findFirst()
                        .orElse(wanted);
                code.visitTypeInsn(Opcodes.CHECKCAST, box(held));
                code.visitMethodInsn(
                        Opcodes.INVOKEVIRTUAL,
                        box(held),
                        held.getClassName() + "Value",
                        Type.getMethodDescriptor(held),
                        false);
                widen(code, held, wanted);
            } else if (!wanted.equals(given)) {
                code.visitTypeInsn(Opcodes.CHECKCAST, wanted.getInternalName());
            }
        }

        private static String box(Type primitive) {
            return switch (primitive.getSort()) {
                case Type.CHAR -> "java/lang/Character";
                case Type.INT -> "java/lang/Integer";
                default -> {
                    String name = primitive.getClassName();
                    yield "java/lang/" + Character.toUpperCase(name.charAt(0)) + name.substring(1);
                }
            };
        }

        private static void widen(MethodVisitor code, Type from, Type to) {
            if (from.equals(to) || to.equals(Type.INT_TYPE) || to.equals(Type.SHORT_TYPE)) {
                return;
            }
            code.visitInsn(
                    switch (from.getSort() + " to " + to.getSort()) {
                        case Type.FLOAT + " to " + Type.DOUBLE -> Opcodes.F2D;
                        case Type.LONG + " to " + Type.FLOAT -> Opcodes.L2F;
                        case Type.LONG + " to " + Type.DOUBLE -> Opcodes.L2D;
                        default ->
                            switch (to.getSort()) {
                                case Type.LONG -> Opcodes.I2L;
                                case Type.FLOAT -> Opcodes.I2F;
                                case Type.DOUBLE -> Opcodes.I2D;
                                default -> throw new IllegalStateException(from + " does not widen to " + to);
                            };
                    });
        }
    }
}
