using System.Collections.Frozen;
using System.Reflection;
using System.Reflection.Emit;

namespace Sightline.Architecture.Tests;

/// <param name="By">"Sightline.Incidents.Record.StoredCallOuts.Digest": the method as it was written, whatever the compiler made of it.</param>
/// <param name="To">The method called.</param>
/// <param name="Constant">The whole number pushed just before the call; null: none was.</param>
internal sealed record Call(string By, MethodBase To, int? Constant);

/// <summary>Which method calls which, read off what the compiler wrote.</summary>
internal static class Calls
{
    private static readonly FrozenDictionary<int, OpCode> Codes = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!).ToFrozenDictionary(code => (int)(ushort)code.Value);

    /// <summary>Every call, in every assembly of the source, for which the question is yes.</summary>
    internal static IReadOnlyList<Call> Where(Func<MethodBase, bool> isAsked) => [.. House.Assemblies.SelectMany(assembly => assembly.GetTypes())
        .SelectMany(type => type.GetMembers(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly).OfType<MethodBase>())
        .SelectMany(method => Of(method).Where(call => isAsked(call.To)))];

    internal static string NameOf(MethodBase method)
    {
        var (type, name) = (method.DeclaringType!, method.Name);
        // async, iterators and lambdas become types and methods of their own, named after the method they stood in: <NameAsync>d__3.MoveNext, <>c.<NameAsync>b__1_0.
        while (type.Name.StartsWith('<') && type.DeclaringType is { } outer)
        {
            name = type.Name is ['<', not '>', ..] ? Between(type.Name) : name;
            type = outer;
        }
        return $"{type.FullName!.Split('[')[0].Replace('+', '.')}.{(name.StartsWith('<') ? Between(name) : name)}";
    }

    private static string Between(string name) => name[(name.LastIndexOf('<', name.IndexOf('>', StringComparison.Ordinal)) + 1)..name.IndexOf('>', StringComparison.Ordinal)];

    private static IEnumerable<Call> Of(MethodBase method)
    {
        if (method.GetMethodBody()?.GetILAsByteArray() is not { } code)
        {
            yield break;
        }
        var (types, methods) = (method.DeclaringType!.IsGenericType ? method.DeclaringType.GetGenericArguments() : null, method.IsGenericMethod ? method.GetGenericArguments() : null);
        int? constant = null;
        for (var at = 0; at < code.Length;)
        {
            var wide = code[at] == 0xFE;
            var instruction = Codes[wide ? 0xFE00 | code[at + 1] : code[at]];
            at += wide ? 2 : 1;
            if (instruction.OperandType is OperandType.InlineMethod && method.Module.ResolveMethod(BitConverter.ToInt32(code, at), types, methods) is { } called)
            {
                yield return new Call(NameOf(method), called, constant);
            }
            constant = ConstantOf(instruction, code, at);
            at += Length(instruction.OperandType, code, at);
        }
    }

    private static int? ConstantOf(OpCode instruction, byte[] code, int at) => instruction.Name switch
    {
        "ldc.i4.s" => (sbyte)code[at],
        "ldc.i4" => BitConverter.ToInt32(code, at),
        { Length: 8 } name when name.StartsWith("ldc.i4.", StringComparison.Ordinal) && char.IsDigit(name[7]) => name[7] - '0',
        _ => null,
    };

    private static int Length(OperandType operand, byte[] code, int at) => operand switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 4 + 4 * BitConverter.ToInt32(code, at),
        _ => 4,
    };
}
