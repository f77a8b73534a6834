using Rapporteur.Reading.Images;

namespace Rapporteur.Reading.Rules;

/// <summary>Writes compiled rules into an image and reads them from it. What is made of a rule alone is not kept but made again.</summary>
internal static class RuleImage
{
    public static void Write(this ImageWriter image, Rule rule)
    {
        image.Text(rule.File);
        image.Number(rule.Line);
        image.Text(rule.Name);
        image.Text(rule.Makes);
        Write(image, rule.Program);
        image.Texts(rule.Captures);
        Write(image, rule.Assignments);
        image.Number(rule.Says.Length);
        foreach (var (key, constant, capture, part, list) in rule.Says)
        {
            image.Text(key);
            image.Text(constant);
            image.Number(capture);
            image.Text(part);
            image.Text(list);
        }

        image.Number(rule.Examples.Length);
        foreach (var example in rule.Examples)
        {
            image.Number(example.Line);
            image.Text(example.Text);
            Write(image, example.Expects);
            image.Number(example.KnownGap ? 1 : 0);
        }

        image.Number(rule.Needs.Length);
        foreach (var need in rule.Needs) Write(image, need);
    }

    public static Rule Rule(this ImageReader image) => new()
    {
        File = image.Text(),
        Line = image.Number(),
        Name = image.Text(),
        Makes = image.Text(),
        Program = Instructions(image),
        Captures = image.Texts(),
        Assignments = Pairs(image),
        Says = Says(image),
        Examples = Examples(image),
        Needs = Needs(image),
    };

    private static Instruction[] Instructions(ImageReader image)
    {
        var instructions = new Instruction[image.Number()];
        for (var i = 0; i < instructions.Length; i++) instructions[i] = new Instruction((Op)image.Number(), image.Number(), image.Number());
        return instructions;
    }

    private static Saying[] Says(ImageReader image)
    {
        var says = new Saying[image.Number()];
        for (var i = 0; i < says.Length; i++) says[i] = new Saying(image.Text(), image.TextOrNone(), image.Number(), image.TextOrNone(), image.TextOrNone());
        return says;
    }

    private static Instruction[][] Needs(ImageReader image)
    {
        var needs = new Instruction[image.Number()][];
        for (var i = 0; i < needs.Length; i++) needs[i] = Instructions(image);
        return needs;
    }

    private static RuleExample[] Examples(ImageReader image)
    {
        var examples = new RuleExample[image.Number()];
        for (var i = 0; i < examples.Length; i++) examples[i] = new RuleExample(image.Number(), image.Text(), Pairs(image), image.Number() == 1);
        return examples;
    }

    private static void Write(ImageWriter image, Instruction[] instructions)
    {
        image.Number(instructions.Length);
        foreach (var (op, a, b) in instructions)
        {
            image.Number((int)op);
            image.Number(a);
            image.Number(b);
        }
    }

    private static void Write(ImageWriter image, (string Key, string Value)[] pairs)
    {
        image.Number(pairs.Length);
        foreach (var (key, value) in pairs)
        {
            image.Text(key);
            image.Text(value);
        }
    }

    private static (string Key, string Value)[] Pairs(ImageReader image)
    {
        var pairs = new (string, string)[image.Number()];
        for (var i = 0; i < pairs.Length; i++) pairs[i] = (image.Text(), image.Text());
        return pairs;
    }
}
