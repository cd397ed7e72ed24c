using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Storage;

namespace CountyCloud.Framework.EntityFrameworkCore;

#pragma warning disable EF9100 // EF may change this with its next version. Then it does not compile and can be left out: it only saves time.

/// <summary>
/// Evaluates the constants of a query that EF translates for the first time. EF compiles each of the twenty or so small lambdas of a query to machine
/// code, to call it once; interpreted they cost a fraction, and a page is there sooner when it is opened for the first time. A lambda that makes
/// another one is left to EF: what it makes is called again and again.
/// </summary>
public sealed class InterpretedConstantProcessor(
    ShapedQueryCompilingExpressionVisitorDependencies dependencies,
    RelationalShapedQueryCompilingExpressionVisitorDependencies relationalDependencies,
    RelationalCommandBuilderDependencies commandBuilderDependencies)
    : RelationalLiftableConstantProcessor(dependencies, relationalDependencies, commandBuilderDependencies)
{
    private readonly RelationalMaterializerLiftableConstantContext _context = new(dependencies, relationalDependencies, commandBuilderDependencies);

    /// <summary>Puts it in the place of EF's own.</summary>
    public static void Use(DbContextOptionsBuilder builder) => builder.ReplaceService<ILiftableConstantProcessor, InterpretedConstantProcessor>();

    /// <inheritdoc />
    protected override ConstantExpression InlineConstant(LiftableConstantExpression liftableConstant)
    {
        var lambdas = new NestedLambdas();
        lambdas.Visit(liftableConstant.ResolverExpression.Body);
        if (lambdas.Found)
        {
            return base.InlineConstant(liftableConstant);
        }

        var value = liftableConstant.ResolverExpression switch
        {
            Expression<Func<RelationalMaterializerLiftableConstantContext, object>> relational => relational.Compile(preferInterpretation: true)(_context),
            Expression<Func<MaterializerLiftableConstantContext, object>> common => common.Compile(preferInterpretation: true)(_context),
            _ => null,
        };
        return value is null ? base.InlineConstant(liftableConstant) : Expression.Constant(value, liftableConstant.Type);
    }

    private sealed class NestedLambdas : ExpressionVisitor
    {
        public bool Found { get; private set; }

        protected override Expression VisitLambda<T>(Expression<T> node)
        {
            Found = true;
            return node;
        }
    }
}
