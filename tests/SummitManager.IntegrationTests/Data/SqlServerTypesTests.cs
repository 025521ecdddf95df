using System.Runtime.CompilerServices;
using Microsoft.Data.SqlClient;
using SummitManager.Data;

namespace SummitManager.IntegrationTests.Data;

public sealed class SqlServerTypesTests
{
    /// <summary>
    /// Asking a parameter for the type of a CLR value makes SqlClient load Microsoft.SqlServer.Server, as every command with
    /// parameters does. Without the stand-in of deploy/feed it fails with FileNotFoundException; with it, it finds that the value fits none.
    /// </summary>
    [Fact]
    public void SqlClient_finds_the_types_it_loads_before_its_first_parameter()
    {
        RuntimeHelpers.RunModuleConstructor(typeof(SummitDb).Module.ModuleHandle);
        var parameter = new SqlParameter("@x", new Version(1, 0));

        Assert.Throws<ArgumentException>(() => parameter.SqlDbType);
    }
}
