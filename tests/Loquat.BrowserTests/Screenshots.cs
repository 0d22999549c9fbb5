namespace Loquat.BrowserTests;

/// Takes the screenshots of the documentation, with the same people and notes each time. Started by `bin/screenshots`; `bin/bench phone`
/// and `bin/bench watch` start here too.
public sealed class Screenshots(Town town, string folder)
{
    static readonly Device Desk = Device.Desk;
    static readonly Device Phone = Device.Phone with { Scale = 2 };

    public static async Task Main(string[] arguments)
    {
        try
        {
            if (arguments is ["phone"])
            {
                await SlowPhone.MeasureAsync(await Town.Alive);
                return;
            }
            if (arguments is ["watch"])
            {
                await WatchFigures.MeasureAsync(await Town.Cinema);
                return;
            }
            await new Screenshots(await Town.Alive, Directory.CreateDirectory(arguments[0]).FullName).TakeAsync();
        }
        finally
        {
            await Chromium.CloseAsync();
            await Town.CloseAllAsync();
        }
    }

    async Task TakeAsync()
    {
        await TakeAsync("explore", Desk, person => person.Opens("/"));
        await TakeAsync("explore-desktop-dark-zh", InChinese(AtNight(Desk)), Exploring);
        await TakeAsync("explore-phone-light-zh", InChinese(Phone), Exploring);
        await TakeAsync("explore-phone-dark-en", AtNight(Phone), person => person.Opens("/"));
        await TakeAsync("note-desktop-light-en", Desk, ReadingANote);
        await TakeAsync("note-phone-dark-zh", InChinese(AtNight(Phone)), ReadingANote);
        await TakeAsync("composer-desktop-light-zh", InChinese(Desk), Writing);
        await TakeAsync("composer-phone-light-en", Phone, Writing);
        await TakeAsync("profile-desktop-dark-en", AtNight(Desk), LookingAtSomebody);
        await TakeAsync("note-phone-light-en", Phone, ReadingANote);
        await TakeAsync("profile-phone-light-zh", InChinese(Phone), LookingAtSomebody);
        await TakeAsync("settings-desktop-dark-zh", InChinese(AtNight(Desk)), ChoosingALook);
        await TakeAsync("keys-desktop-light-en", Desk, AskingForTheKeys);
        await TakeAsync("search-desktop-light-en", Desk, Searching);
        await TakeAsync("search-phone-dark-zh", InChinese(AtNight(Phone)), Searching);
        await TakeAsync("sign-up-phone-light-zh", InChinese(Phone), person => person.Opens("/sign-up"));
    }

    static Device AtNight(Device device) => device with { IsDark = true };

    static Device InChinese(Device device) => device with { Locale = "zh-CN" };

    static async Task Exploring(Person person)
    {
        await person.Joins();
        await person.Opens("/");
    }

    static async Task ReadingANote(Person person)
    {
        await Exploring(person);
        await person.Cards.First.ClickAsync();
        await person.ArrivesAtTheNote();
    }

    static async Task Writing(Person person)
    {
        await person.Joins();
        await person.StartsANote(
            person.In("First harvest from the balcony", "阳台上的第一次丰收"),
            person.In("Three tomatoes, one basil leaf and a very proud gardener. #balcony #garden ", "三颗番茄，一片罗勒，一个特别骄傲的园丁。#阳台种菜 #日常 "));
        await person.Sees(person.In("Saved", "已保存"));
    }

    static async Task Searching(Person person)
    {
        await person.Joins();
        await person.Opens("/search?q=%E8%8C%B6");
    }

    static async Task ChoosingALook(Person person)
    {
        await person.Joins();
        await person.Opens("/settings/look");
    }

    static async Task AskingForTheKeys(Person person)
    {
        await Exploring(person);
        await person.Page.Keyboard.PressAsync("?");
        await Expect(person.Page.Locator("dialog[open]")).ToBeVisibleAsync();
    }

    static async Task LookingAtSomebody(Person person)
    {
        await Exploring(person);
        await person.Page.Locator(".card-author").First.ClickAsync();
        await person.IsAt("/@*");
    }

    async Task TakeAsync(string name, Device device, Func<Person, Task> goThere)
    {
        var person = await Person.ArriveAsync(town, "Mei", device);
        await goThere(person);
        var path = Path.Combine(folder, $"{name}.png");
        await person.Page.ScreenshotAsync(new() { Path = path });
        Console.WriteLine($"{path} ({new FileInfo(path).Length / 1024} KB)");
        if ((await person.LeavesAsync()).ToList() is { Count: > 0 } troubles)
        {
            throw new InvalidOperationException(string.Join('\n', troubles));
        }
    }
}
