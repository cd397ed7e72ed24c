using CountyCloud.DbMigrator;

return await CommandLine.RunAsync(args);
