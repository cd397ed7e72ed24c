// dotnet ef needs an executable to start from; the migrations are applied by CountyCloud.DbMigrator.
Console.Error.WriteLine("Use etc/add-migration.sh to make a migration and CountyCloud.DbMigrator to apply it.");
return 1;
