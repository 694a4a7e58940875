using BounceService;

WebApplication app = ServiceApp.Build(args);
app.Run();
