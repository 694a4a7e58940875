using System.Text.Json;
using Deque.AxeCore.Commons;
using OpenQA.Selenium;
using OpenQA.Selenium.Chrome;
using OpenQA.Selenium.Support.UI;

namespace BounceParsing.LiveTests.Pages;

/// <summary>Chromium, at the service's page; with the folder into which it puts its screenshots.</summary>
internal sealed class Browser : IDisposable
{
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();
    private readonly Uri _address;
    private readonly ChromeDriver _driver;

    public Browser(Uri address)
    {
        _address = address;
        ChromeOptions options = new() { BinaryLocation = Servers.Need("BOUNCE_TEST_CHROMIUM", "Chromium") };
        options.AddArguments(
            "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
            "--window-size=1280,1600", "--lang=en");
        _driver = new ChromeDriver(ChromeDriverService.CreateDefaultService(Servers.Need("BOUNCE_TEST_CHROMEDRIVER", "Chromedriver")), options);
        Directory.CreateDirectory(Screenshots);
    }

    /// <summary>Where the screenshots are kept.</summary>
    public static string Screenshots { get; } = Environment.GetEnvironmentVariable("BOUNCE_TEST_SCREENSHOTS") ?? Path.Combine(AppContext.BaseDirectory, "screenshots");

    public string Title => _driver.Title;

    public string Source => _driver.PageSource;

    public void Open(string path) => _driver.Navigate().GoToUrl(new Uri(_address, path));

    /// <summary>The first such element, which may take its time to come.</summary>
    public IWebElement Find(string selector) => new WebDriverWait(_driver, TimeSpan.FromSeconds(20)).Until(driver => driver.FindElements(By.CssSelector(selector)).FirstOrDefault())!;

    public IReadOnlyList<IWebElement> All(string selector) => _driver.FindElements(By.CssSelector(selector));

    public void Fill(string selector, string text)
    {
        IWebElement field = Find(selector);
        field.Clear();
        field.SendKeys(text);
    }

    /// <summary>Presses the tabulator key; the element that has the focus then.</summary>
    public IWebElement Tab()
    {
        new OpenQA.Selenium.Interactions.Actions(_driver).SendKeys(Keys.Tab).Perform();
        return _driver.SwitchTo().ActiveElement();
    }

    /// <summary>Keeps a picture of the page in light and in dark, and checks in both that it can be used by all.</summary>
    public void Check(string name)
    {
        foreach (string scheme in (string[])["light", "dark"])
        {
            _driver.ExecuteCdpCommand("Emulation.setEmulatedMedia", new()
            {
                ["features"] = new object[] { new Dictionary<string, object> { ["name"] = "prefers-color-scheme", ["value"] = scheme } },
            });
            _driver.GetScreenshot().SaveAsFile(Path.Combine(Screenshots, $"{name}.{scheme}.png"));
            Violations().Should().BeEmpty("{0}, {1}", name, scheme);
        }

        Script("return document.scripts.length").Should().Be(0L, "the page works without script");
        Script("return performance.getEntriesByType('resource').filter(one => !one.name.startsWith(location.origin)).length").Should().Be(0L, "nothing is asked of others");
    }

    public object? Script(string script) => _driver.ExecuteScript(script);

    public void Dispose() => _driver.Dispose();

    private IEnumerable<string> Violations()
    {
        _driver.ExecuteScript(Axe);
        string json = (string)_driver.ExecuteAsyncScript("const done = arguments[arguments.length - 1]; axe.run().then(result => done(JSON.stringify(result.violations)))")!;
        using JsonDocument violations = JsonDocument.Parse(json);
        return [.. from violation in violations.RootElement.EnumerateArray()
                   from node in violation.GetProperty("nodes").EnumerateArray()
                   select $"{violation.GetProperty("id")}: {node.GetProperty("html")}"];
    }
}
